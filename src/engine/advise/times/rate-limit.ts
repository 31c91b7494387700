import { parseDictionary, parseList, Token } from 'structured-headers'
import type { Item } from 'structured-headers'
import type { AdviceInput } from '../advice-input.ts'
import { headersOf } from './headers.ts'
import type { Hint, Remark } from './hint.ts'

/**
 * The `RateLimit` field: seconds until the used-up limits reset (IETF draft ratelimit-headers, a list since its
 * version 08: `"default";r=0;t=30`; a dictionary in version 07: `limit=100, remaining=0, reset=50`). A limit with
 * something left didn't cause this failure. Without a time, the limit resets at the latest when the window of its policy ends. A malformed
 * field is ignored, as the draft requires; so is one from a cache.
 */
export function readRateLimit({ response, locateHeader }: AdviceInput): (Hint | Remark)[] {
  const { headers } = response
  const usedUp = (limitsIn(fieldOf(headers, 'ratelimit')) ?? []).filter(({ left }) => left === 0)
  const policies = policiesIn(fieldOf(headers, 'ratelimit-policy'))
  const waits = usedUp.map((limit) => waitOf(limit, policies)).filter((wait) => wait !== null)
  const longest = waits.sort((a, b) => b.seconds - a.seconds)[0]
  if (!longest) return []
  const name = 'RateLimit header'
  if (isCached(headers)) return [{ is: 'cached', name }]
  const remarks: Remark[] = longest.isLatest ? [{ is: 'latest', name }] : []
  return [{ seconds: longest.seconds, source: { name, span: locateHeader('ratelimit') }, strength: 'window', remarks }]
}

/** Whether a cache stored the response for a while (`Age` above 0): its limits are then out of date. */
export function isCached(headers: AdviceInput['response']['headers']): boolean {
  return headersOf(headers, 'age').some((age) => /^0*[1-9]\d*$/.test(age.trim()))
}

export interface Limit {
  /** The policy's name; version 07 has none, and gives the quota. */
  policy: string | null
  quota: number | null
  left: number | null
  seconds: number | null
}

export interface Policy {
  name: string
  quota: number | null
  windowSeconds: number | null
}

const fieldOf = (headers: AdviceInput['response']['headers'], name: string) =>
  headersOf(headers, name).slice(0, 20).join(', ')

/** The limits of either form; `null` where the field is malformed. */
export function limitsIn(field: string): Limit[] | null {
  const flat = parsed(parseDictionary, field)
  if (flat?.has('remaining')) {
    const member = (name: string) => whole(flat.get(name)?.[0])
    return [{ policy: null, quota: member('limit'), left: member('remaining'), seconds: member('reset') }]
  }
  const list = parsed(parseList, field)
  return (
    list?.filter(isItem).map(([name, parameters]) => ({
      policy: nameOf(name),
      quota: null,
      left: whole(parameters.get('r')),
      seconds: whole(parameters.get('t')),
    })) ?? null
  )
}

/** `"burst";q=100;w=60`; up to version 07, the quota is in place of the name: `100;w=60`. */
export function policiesIn(field: string): Policy[] {
  const list = parsed(parseList, field) ?? []
  return list.filter(isItem).map(([name, parameters]) => ({
    name: nameOf(name),
    quota: whole(parameters.get('q')) ?? whole(name),
    windowSeconds: whole(parameters.get('w')),
  }))
}

/** With several policies that neither name nor quota tells apart, it isn't known which one is meant. */
function waitOf({ seconds, policy, quota }: Limit, policies: Policy[]): { seconds: number; isLatest: boolean } | null {
  if (seconds !== null) return { seconds, isLatest: false }
  const named = policies.filter((each) => (policy === null ? each.quota === quota : each.name === policy))
  const [only, ...others] = named.length > 0 ? named : policies
  if (!only?.windowSeconds || others.length > 0) return null
  return { seconds: only.windowSeconds, isLatest: true }
}

function parsed<T>(parse: (field: string) => T, field: string): T | null {
  if (field === '') return null
  try {
    return parse(field)
  } catch {
    return null
  }
}

const isItem = (member: unknown): member is Item => Array.isArray(member) && !Array.isArray(member[0])

const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null)

/** A string, or a token without quotes. */
const nameOf = (name: Item[0]) =>
  name instanceof Token ? name.toString() : typeof name === 'string' || typeof name === 'number' ? String(name) : ''
