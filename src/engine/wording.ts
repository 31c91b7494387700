import type { Branch, Verdict } from './model.ts'

/** The word for each verdict, as every page, the explorer and the terminal write it. */
export const verdictWords = {
  never: 'Never',
  fix: 'Fix',
  reauth: 'Re-authenticate',
  wait: 'Wait',
  backoff: 'Back off',
  reconcile: 'Find out first',
  none: 'Nothing to retry',
} satisfies Record<Verdict, string>

/** What a verdict asks of the reader, to follow its word: "Wait" + "1 minute, then send the same request again". */
export function verdictSentence({
  verdict,
  waitSeconds,
  actor,
}: Pick<Branch, 'verdict' | 'waitSeconds' | 'actor'>): string {
  switch (verdict) {
    case 'never':
      return neverSentences[actor]
    case 'fix':
      return 'change the request, then send it'
    case 'reauth':
      return 'get new credentials once, then send it'
    case 'wait':
      return waitSeconds === null
        ? 'then send the same request again'
        : waitSeconds === 0
          ? 'is over; send the same request again'
          : `${duration(waitSeconds)}, then send the same request again`
    case 'backoff':
      return 'send the same request again, with growing pauses'
    case 'reconcile':
      return 'it may have been applied; look before you send it again'
    case 'none':
      return ''
  }
}

const neverSentences = {
  caller: 'repeating it cannot help',
  admin: 'repeating it cannot help; an administrator has to act',
  provider: 'repeating it cannot help; who runs the API has to act',
}

/**
 * Seconds as a person says them, in at most two units: "1 minute", "1 hour 20 minutes", "0.5 seconds".
 * @param seconds 0 or more
 */
export function duration(seconds: number): string {
  if (seconds < 60) return count(seconds, 'second')
  const [size, unit, smallSize, smallUnit] = units.find(([size]) => seconds >= size) ?? units[2]
  const large = Math.floor(seconds / size)
  const small = Math.round((seconds - large * size) / smallSize)
  if (small * smallSize >= size) return count(large + 1, unit)
  return small === 0 ? count(large, unit) : `${count(large, unit)} ${count(small, smallUnit)}`
}

const units: [[number, string, number, string], [number, string, number, string], [number, string, number, string]] = [
  [86_400, 'day', 3600, 'hour'],
  [3600, 'hour', 60, 'minute'],
  [60, 'minute', 1, 'second'],
]

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** "Stripe’s", "gRPC and Google APIs’". */
export const possessive = (name: string) => `${name}${/(?:[a-z]|API)s$/.test(name) ? '’' : '’s'}`
