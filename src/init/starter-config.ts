/**
 * The config of a new site, as text.
 * @param name of the site
 * @param api name of its API
 * @param shown ids of the services and standards that get pages; the explorer reads the others without pages
 */
export const starterConfig = (
  name: string,
  api: string,
  shown: { services: string[]; standards: string[] },
) => `import { defineConfig } from './src/config/define-config.ts'

// docs/configuring.md describes each key.
export default defineConfig({
  name: ${quoted(name)},
  tagline: ${quoted(`The errors of ${api}: what each one means and how to fix it.`)},
  // The explorer reads the errors of all services and standards in content/apis/. Those listed here also have pages; \`true\` shows all.
  shown: { services: ${listed(shown.services)}, standards: ${listed(shown.standards)} },
})
`

const quoted = (text: string) => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`

const listed = (ids: string[]) => (ids.length === 0 ? 'false' : `[${ids.map(quoted).join(', ')}]`)
