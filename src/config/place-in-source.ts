/**
 * The line of a value in the text of a config, as far as its keys show it.
 * @param path keys and list indexes from the config to the value
 * @returns from 1; for a missing value, the line of the nearest object around it
 */
export function lineOf(source: string, path: PropertyKey[]): number {
  let at = Math.max(source.search(/export\s+default/), 0)
  for (const key of path) {
    const next = typeof key === 'number' ? itemAt(source, at, key) : keyAt(source, at, String(key))
    if (next === null) break
    at = next
  }
  return source.slice(0, at).split('\n').length
}

function keyAt(source: string, from: number, key: string): number | null {
  const name = key.replace(/[^\w$]/g, String.raw`\$&`)
  const found = new RegExp(String.raw`(?<=[\s{,])(?:${name}|'${name}'|"${name}")\s*:`).exec(source.slice(from))
  return found ? from + found.index : null
}

/** The start of an item of a list: the lists of a config hold strings and flat objects. */
function itemAt(source: string, from: number, index: number): number | null {
  const start = source.indexOf('[', from)
  if (start < 0) return null
  const items = [...source.slice(start).matchAll(/\{[^}]*\}|'[^'\n]*'|"[^"\n]*"/g)]
  return items[index] ? start + items[index].index : null
}
