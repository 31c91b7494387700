import { kinds, type Actor, type Kind, type RetryRule, type StatusRange, type Verdict } from '../engine/model.ts'
import { actorWords, duration, verdictWords } from '../engine/wording.ts'

/** What a cell reader gives: a value, or why there is none, in the words of a `Problem`. */
export type Read<T> = { value: T } | { expected: string; fix: string }

/**
 * Reads a Status cell: `404`, `200 / 201 / 204`, or a class such as `5xx`.
 * @returns one range for each status named, in the order of the cell
 */
export function readStatusCell(cell: string): Read<StatusRange[]> {
  const ranges = cell.split('/').map((part) => statusRange(part.trim()))
  if (ranges.every((range) => range !== null)) return { value: ranges }
  return {
    expected: 'a status from 100 to 599, several with " / " between them, or a class such as 5xx',
    fix: 'Write the number that the API sends, for example 404.',
  }
}

function statusRange(text: string): StatusRange | null {
  if (/^[1-5]xx$/i.test(text)) return { from: Number(text[0]) * 100, to: Number(text[0]) * 100 + 99 }
  return /^[1-5]\d\d$/.test(text) ? { from: Number(text), to: Number(text) } : null
}

/** Reads a Code cell. The code is alone, in backticks, exactly as the API sends it. */
export function readCodeCell(cell: string, isLiteral: boolean): Read<string> {
  if (isLiteral && /^[\w.:/# -]{1,100}$/.test(cell)) return { value: cell }
  return {
    expected: 'one code in backticks, made of letters, digits and _ . : / # -',
    fix: 'Put the code, and nothing else, between backticks.',
  }
}

/** Reads a Kind cell; `null` for `—`, where the kind follows from the status. */
export function readKindCell(cell: string): Read<Kind | null> {
  if (isSilent(cell)) return { value: null }
  const kind = kinds.find((known) => known === cell)
  return kind
    ? { value: kind }
    : { expected: `one of ${kinds.join(' ')}`, fix: 'Take the nearest kind, or leave the cell as —.' }
}

/**
 * Reads a Retry cell by the grammar of `content/README.md`; `null` for `—`. Tables written before these words are read as well.
 * @returns a rule whose `words` are the cell as this grammar writes it
 */
export function readRetryCell(cell: string): Read<RetryRule | null> {
  if (isSilent(cell)) return { value: null }
  const said = verdicts.flatMap((verdict) => splitCell(cell, verdict) ?? [])[0]
  if (!said)
    return { expected: `a verdict: ${verdicts.map(({ words }) => `"${words}"`).join(', ')}, or —`, fix: fixRetry }

  const rule: RetryRule = { ...silentRule, verdict: said.verdict.verdict, actor: said.verdict.actor }
  for (const part of said.parts) {
    const qualifier = qualifiers
      .map(({ pattern, set }) => ({ found: pattern.exec(part.trim()), set }))
      .find(({ found }) => found)
    if (!qualifier?.found)
      return { expected: `a qualifier: ${qualifiers.map(({ words }) => `"${words}"`).join(', ')}`, fix: fixRetry }
    qualifier.set(rule, numberIn(qualifier.found.slice(1).find((text) => text !== undefined) ?? ''))
  }
  return { value: { ...rule, words: retryCell(rule) } }
}

/** Writes a rule as a Retry cell: `Wait, then retry (at least 1 second)`. */
export function retryCell(rule: Omit<RetryRule, 'words'>): string {
  const { floorSeconds, capSeconds, elseSeconds, tries, addedJitterSeconds, anyMethod, withCare, origin } = rule
  const words = verdicts.find(({ verdict, actor }) => verdict === rule.verdict && actor === rule.actor)?.words ?? ''
  const parts = [
    floorSeconds === null ? [] : `at least ${duration(floorSeconds)}`,
    capSeconds === null ? [] : `at most ${duration(capSeconds)}`,
    elseSeconds === null ? [] : `${duration(elseSeconds)} if no time is given`,
    tries === null ? [] : `${tries} attempts`,
    addedJitterSeconds === null ? [] : `jitter up to ${duration(addedJitterSeconds)}`,
    anyMethod ? 'any method' : [],
    withCare ? 'with caution' : [],
    origin === 'inferred' ? 'inferred' : [],
  ].flat()
  return parts.length === 0 ? words : `${words} (${parts.join(', ')})`
}

/** A rule that says no more than its verdict. */
export const silentRule: Omit<RetryRule, 'verdict' | 'actor'> = {
  floorSeconds: null,
  capSeconds: null,
  elseSeconds: null,
  tries: null,
  addedJitterSeconds: null,
  anyMethod: false,
  withCare: false,
  origin: 'documented',
  words: '',
}

const fixRetry = 'Use the words of the table "The words of a Retry cell" in content/README.md.'

const isSilent = (cell: string) => cell === '—' || cell === ''

interface CellVerdict {
  words: string
  /** The words of older tables, whose qualifiers follow after commas. */
  former: string
  verdict: Verdict
  actor: Actor
}

const verdicts: CellVerdict[] = [
  {
    words: `${verdictWords.never}, ${actorWords.admin}`,
    former: 'No, ask an administrator',
    verdict: 'never',
    actor: 'admin',
  },
  {
    words: `${verdictWords.never}, ${actorWords.provider}`,
    former: 'No, ask the provider',
    verdict: 'never',
    actor: 'provider',
  },
  { words: verdictWords.never, former: 'No', verdict: 'never', actor: 'caller' },
  { words: verdictWords.fix, former: 'After fixing the request', verdict: 'fix', actor: 'caller' }, // as sent
  { words: verdictWords.reauth, former: 'After signing in again', verdict: 'reauth', actor: 'caller' }, // as sent
  { words: verdictWords.wait, former: 'After waiting', verdict: 'wait', actor: 'caller' },
  { words: verdictWords.reconcile, former: 'After finding out', verdict: 'reconcile', actor: 'caller' }, // as sent
  { words: verdictWords.backoff, former: 'With backoff', verdict: 'backoff', actor: 'provider' },
]

/** The qualifiers of a cell that says this verdict, `null` for one that does not. */
function splitCell(cell: string, verdict: CellVerdict): { verdict: CellVerdict; parts: string[] } | null {
  const [plain, words, former] = [cell, verdict.words, verdict.former].map((text) =>
    text.replaceAll('\u2019', "'").toLowerCase(),
  ) as [string, string, string]
  if (plain === words || plain === former) return { verdict, parts: [] }
  if (plain.startsWith(`${words} (`) && plain.endsWith(')'))
    return { verdict, parts: plain.slice(words.length + 2, -1).split(',') }
  return plain.startsWith(`${former},`) ? { verdict, parts: plain.slice(former.length + 1).split(',') } : null
}

const time = String.raw`(\d+(?:\.\d+)? (?:second|minute|hour|day)s?(?: \d+ (?:second|minute|hour)s?)?|\d+(?:\.\d+)? s)`

const qualifiers: { words: string; pattern: RegExp; set: (rule: RetryRule, n: number) => void }[] = [
  {
    words: 'at least 1 second',
    pattern: new RegExp(`^(?:at least|from) ${time}$`),
    set: (rule, n) => (rule.floorSeconds = n),
  },
  {
    words: 'at most 30 seconds',
    pattern: new RegExp(`^(?:at most|up to) ${time}$`),
    set: (rule, n) => (rule.capSeconds = n),
  },
  {
    words: '60 seconds if no time is given',
    pattern: new RegExp(`^(?:else ${time}|${time} if no time is given)$`),
    set: (rule, n) => (rule.elseSeconds = n),
  },
  { words: '3 attempts', pattern: /^(\d+) (?:attempts|tries)$/, set: (rule, n) => (rule.tries = n) },
  {
    words: 'jitter up to 1 second',
    pattern: new RegExp(`^jitter up to ${time}$`),
    set: (rule, n) => (rule.addedJitterSeconds = n),
  },
  { words: 'any method', pattern: /^any method$/, set: (rule) => (rule.anyMethod = true) },
  { words: 'with caution', pattern: /^with (?:caution|care)$/, set: (rule) => (rule.withCare = true) },
  { words: 'inferred', pattern: /^inferred$/, set: (rule) => (rule.origin = 'inferred') },
]

const unitSeconds: Record<string, number> = { s: 1, second: 1, minute: 60, hour: 3600, day: 86_400 }

/** "1 hour 20 minutes" in seconds; a number without a unit stays. */
function numberIn(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(?: ([a-z]+?)s?(?= |$))?/g)]
  return parts.reduce((sum, [, n, unit]) => sum + Number(n) * (unitSeconds[unit ?? 's'] ?? 1), 0)
}
