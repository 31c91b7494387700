import type { Entry } from '../model.ts'
import { kinds } from '../model.ts'
import { statusByReason } from '../read/http/reason-phrases.ts'
import { namesOf, normalCode } from './code.ts'

/**
 * The common codes, as `normalCode` writes them, which don't show which API it is: those that several APIs of the catalog have, and those
 * that are only the words of a status or of a kind (`conflict`, `validation_error`, `TooManyRequests`).
 * @param counts whose entries are looked at
 */
export function commonCodes(
  byCode: ReadonlyMap<string, readonly Entry[]>,
  counts: (entry: Entry) => boolean,
): Set<string> {
  const common = new Set<string>()
  for (const [name, all] of byCode) {
    const entries = all.filter(counts)
    const isShared = entries.some(({ api }) => api !== entries[0]?.api)
    if (isShared || phrases.has(name) || entries.every((entry) => isOnlyWords(entry.code ?? '')))
      for (const entry of entries) for (const each of namesOf(entry)) common.add(each)
  }
  return common
}

/** Whether the code consists only of words that every API uses for its failures. */
const isOnlyWords = (code: string): boolean => {
  const words = wordsOf(code)
  return words.length > 0 && words.every((word) => commonWords.has(word))
}

const wordsOf = (code: string): string[] =>
  code
    .slice(0, 100)
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

const phrases: ReadonlySet<string> = new Set([...statusByReason.keys(), ...kinds].map(normalCode))

/** Words of the statuses and kinds, and those that codes add without saying more. */
const commonWords: ReadonlySet<string> = new Set([
  ...[...statusByReason.keys(), ...kinds].flatMap(wordsOf),
  ...'access account argument arguments authentication authorization client code conflict credentials data denied disabled'.split(
    ' ',
  ),
  ...'error exceeded exception exists already failed failure fault http input invalid limit method missing of param'.split(
    ' ',
  ),
  ...'parameter parameters params permission permissions rate resource required throttled validation'.split(' '),
])
