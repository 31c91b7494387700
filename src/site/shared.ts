/**
 * What is made once for a build. Astro's config and the pages that are built have each a copy of every module, in one process: what costs much to
 * make is made by the first, for both. While the site is edited nothing is shared, as what is made changes with the files.
 * @param name the same for the same thing, and for nothing else
 */
export function shared<T>(name: string, make: () => T): T {
  // Outside Vite there is no such variable.
  if ((import.meta.env as ImportMetaEnv | undefined)?.PROD === false) return make()
  const values = (holder[key] ??= new Map<string, unknown>())
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T
}

const key = Symbol.for('errata: shared')
const holder = globalThis as { [key]?: Map<string, unknown> }
