import { readFileSync } from 'node:fs'

let loaded: ReturnType<typeof load> | null = null

/** The fonts for pictures. */
export const fonts = () => (loaded ??= load())

function load() {
  const font = (name: string, family: string, weight: 400 | 600) => ({
    name: family,
    weight,
    data: readFileSync(`node_modules/@fontsource/${name}/files/${name}-latin-${weight}-normal.woff`),
  })
  return [font('ibm-plex-sans', 'words', 400), font('ibm-plex-sans', 'words', 600), font('ibm-plex-mono', 'codes', 600)]
}
