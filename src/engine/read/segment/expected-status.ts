import { statuses } from '../../statuses.ts'

/** What a number is in the words of a failed check: the status that was wanted, or the one that came. */
export type Role = 'expected' | 'actual'

/**
 * The numbers of a text that a failed check compares, each with what it is, by its place: `expected 503 to be 200`, `assert 403 == 201`,
 * `404 !== 200`, `Expected [201] but received 422`. Both must be statuses that someone sends, because checks compare other numbers too.
 */
export function rolesIn(text: string): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>()
  if (!checks.test(text)) return roles
  for (const { pattern, isEither } of pairs) {
    for (const match of [...text.matchAll(pattern)].slice(0, most)) {
      const { actual, expected } = match.groups!
      const at = match.indices!.groups!
      const isSwapped = isEither === true && Number(actual) < 400 && Number(expected) >= 400
      if (!isStatusSent(actual!) || !isStatusSent(expected!)) continue
      for (const name of ['actual', 'expected'] as const) {
        const start = at[name]![0]
        const isActual = (name === 'actual') !== isSwapped
        if (!roles.has(start)) roles.set(start, isActual ? 'actual' : 'expected')
      }
    }
  }
  return roles
}

const most = 50

const isStatusSent = (digits: string): boolean => Object.hasOwn(statuses, digits)

/** Most texts have no check: one look saves the others. */
const checks = /\b(?:expect|want|assert|left)|!=/i

const numberOf = (name: Role) => String.raw`(?<![\w./#$-])(?<${name}>[1-5]\d\d)(?![\w%]|[.,:]\d)`
const actual = numberOf('actual')
const expected = numberOf('expected')

interface Pair {
  pattern: RegExp
  /** Either side may be the one that came: the one that failed. */
  isEither?: true
}

/** The surest wording first: it decides about a number. */
const pairs: readonly Pair[] = [
  // Chai, Vitest: `expected 503 to be 200`
  {
    pattern: new RegExp(
      String.raw`\bexpected [^\n\d]{0,60}${actual}["'\`)\]]{0,2} to (?:not )?(?:deeply |strictly |loosely )?(?:be|equal|eql|match|have)\b[^\n\d]{0,40}${expected}`,
      'dgi',
    ),
  },
  // PHPUnit
  {
    pattern: new RegExp(String.raw`\basserting that ${actual} (?:is|matches|equals)\b[^\n\d]{0,40}${expected}`, 'dgi'),
  },
  // `Expected response status code [201] but received 422`, `expected:<200> but was:<404>`, `want 200, got 500`
  {
    pattern: new RegExp(
      String.raw`\b(?:expect(?:ed|s|ing)?|want(?:ed|s)?)\b[^\n]{0,120}?${expected}[^\n]{0,60}?\b(?:but|got|received|found|instead|actual|was)\b[^\n]{0,100}?${actual}`,
      'dgi',
    ),
  },
  // pytest: `assert 403 == 201`
  { pattern: new RegExp(String.raw`\bassert\b[^\n\d]{0,60}${actual} ={2,3} ${expected}`, 'dgi'), isEither: true },
  // Node, unittest: `404 !== 200`
  { pattern: new RegExp(String.raw`${actual} !={1,2} ${expected}`, 'dg'), isEither: true },
  // Rust, Elixir
  {
    pattern: new RegExp(
      String.raw`\bleft: {0,3}["'\`]?${actual}["'\`,]{0,2}\s{1,20}right: {0,3}["'\`]?${expected}`,
      'dg',
    ),
    isEither: true,
  },
]
