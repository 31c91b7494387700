/**
 * A value made once for each build. Astro's config and the pages each have their own copy of every module in one process, so an expensive
 * value is made by the first and shared. The dev server shares nothing, because values change with the files.
 * @param name a unique name of the value
 */
export function shared<T>(name: string, make: () => T): T {
  // Undefined outside Vite.
  if ((import.meta.env as ImportMetaEnv | undefined)?.PROD === false) return make()
  const values = (holder[key] ??= new Map<string, unknown>())
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T
}

const key = Symbol.for('errata: shared')
const holder = globalThis as { [key]?: Map<string, unknown> }
