/** One line of the list: what is looked up (a code, a status, a name), its title, where it belongs, its site path. */
export type Item = [name: string, title: string, note: string, url: string]

/**
 * Finds what a reader means. Letter case does not count; spaces, `-` and `_` are equal and may be missing.
 * Best first: exact (letter case and all before the rest), prefix, all words found (in name, title, API or status), substring, then one or two typos.
 * @returns at most eight; nothing for a query without letters or digits
 */
export function rank(query: string, list: readonly Item[]): Item[] {
  const wanted = plain(query)
  if (!wanted) return []
  const words = wanted.split(' ')
  return list
    .map((item): [number, Item] => [score(wanted, words, item) + tieBreak(query.trim(), item), item])
    .filter(([points]) => points >= 1)
    .sort(([a], [b]) => b - a)
    .slice(0, 8)
    .map(([, item]) => item)
}

function score(wanted: string, words: string[], [name, title, note]: Item): number {
  const key = plain(name)
  const [dense, denseKey] = [squeeze(wanted), squeeze(key)]
  if (dense === denseKey) return 9
  // A shorter name that starts alike is nearer, and what has a title is a code; the fractions never reach the next rank.
  if (denseKey.startsWith(dense)) return (title ? 8 : 7.5) - denseKey.length / 1000
  const parts = plain(`${name} ${title} ${note}`).split(' ')
  if (words.every((word) => parts.some((part) => part.startsWith(word))))
    return (key.includes(words[0] ?? '') ? 6.5 : 6) - key.length / 1000
  if (dense.length > 2 && denseKey.includes(dense)) return 5
  const allowed = dense.length < 4 || /^\d+$/.test(dense) ? 0 : dense.length < 8 ? 1 : 2
  const typos = Math.min(distance(dense, denseKey, allowed), distance(dense, squeeze(plain(title)), allowed) + 0.5)
  return typos <= allowed ? 4 - typos : 0
}

/** Between equals: the code spelt exactly as asked for, then the page about a status in general. Never lifts to the next rank. */
const tieBreak = (asked: string, [name, , note]: Item) => (name === asked ? 0.02 : 0) + (note === 'Status' ? 0.01 : 0)

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const squeeze = (text: string) => text.replaceAll(' ', '')

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; `Infinity` above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(row[j - 1]! + 1, last![j]! + 1, last![j - 1]! + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before![j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return Infinity
    ;[before, last] = [last!, row]
  }
  return last![b.length]!
}
