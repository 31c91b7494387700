import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from './clock.ts'
import { secondsUntil, type Hint, type Remark } from './hint.ts'
import { readDuration, readTimeText } from './time-text.ts'

/**
 * A wait in a sentence: "try again in 20s" (OpenAI), "Expected available in 60 seconds." (Django REST
 * framework), "retry after 5" (Telegram), "wait 1m30s", "retry after 2026-11-21 07:00:00 UTC" (Let's Encrypt). Seconds. Ranks last, with a
 * remark, since the sentence may be about something else. What a client says of its own pause ("retrying in 1s") isn't one.
 */
export function readMessage({ message, printed, spans }: AdviceInput, clock: Clock): Hint[] {
  const delay = retryInfo.exec(printed ?? '')
  if (delay)
    return [
      {
        seconds: Number(delay[1]),
        source: { name: '`retry_delay` in the text', span: null },
        strength: 'asked',
        remarks: [],
      },
    ]
  const said: Said | null =
    waitInText(message ?? '') ??
    momentInText(message ?? '', clock) ??
    waitInText(printed ?? '') ??
    momentInText(printed ?? '', clock)
  if (said === null) return []
  const { seconds, words } = said
  return [
    {
      seconds,
      source: { name: 'a sentence in the message', span: spans?.message ?? null },
      strength: 'prose',
      remarks: [{ is: 'prose', words }, ...(said.remarks ?? [])],
    },
  ]
}

/** A wait, and the words that give it. */
interface Said {
  seconds: number
  words: string
  remarks?: Remark[]
}

/** google.rpc.RetryInfo, as protobuf prints it as text. */
const retryInfo = /\bretry_delay:? {0,3}\{\s{0,20}seconds: (\d{1,7})\b/

/** The first duration that a text says to wait, in seconds, and its words. */
export function waitInText(text: string): Said | null {
  for (const found of text.slice(0, 2000).matchAll(sentence)) {
    const [words, link = '', amount = '', unit = ''] = found
    const seconds = readAmount(amount, unit.toLowerCase(), /(?:after|in|for|wait) $/i.test(link))
    if (seconds !== null) return { seconds, words }
  }
  return null
}

/** The same where the text gives the moment. Without a zone, it isn't one. */
function momentInText(text: string, clock: Clock): Said | null {
  const found = moment.exec(text.slice(0, 2000))
  if (!found) return null
  const [words = '', http, day, time, zone = '']: (string | undefined)[] = found
  const named = http ?? `${day}T${time}${/^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone}`
  const read = readTimeText(named, clock.now ?? 0)
  const until = read && secondsUntil(read, clock, 'sentence in the message')
  return until && { ...until, words }
}

/** "will retry", "to retry": the client's own plan. */
const asks = String.raw`\b(?:try again|(?<!\b(?:will|to|we|automatically|auto)[ -])(?<!['’]ll )retry|wait|break|available|resets)\b`

/**
 * The bounded gap keeps the search linear; it contains neither digits nor periods, so that it stays within one sentence.
 */
const sentence = new RegExp(String.raw`(${asks}[^.\d]{0,40})(\d[\dhms.]{0,20}) ?([a-z]{0,12})(?![\w:/-])`, 'gi')

const moment = new RegExp(
  String.raw`${asks}[^.\d]{0,40}?(?:((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)|(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)(?!\w))`,
  'i',
)

function readAmount(amount: string, unit: string, isLinked: boolean): number | null {
  const text = amount.replace(/\.+$/, '')
  const number = /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null
  if (number === null) return readDuration(text)
  const factor = Object.hasOwn(units, unit) ? units[unit as keyof typeof units] : null
  if (factor !== null && unit !== '') return number * factor
  // Without a unit, only texts such as "retry after 5" mean seconds; "retry 3 times" doesn't.
  return isLinked && (unit === '' || amount.endsWith('.')) ? number : null
}

// prettier-ignore
const units = {
  '': 1, ms: 0.001, millisecond: 0.001, milliseconds: 0.001, s: 1, sec: 1, secs: 1, second: 1, seconds: 1,
  m: 60, min: 60, mins: 60, minute: 60, minutes: 60, h: 3600, hr: 3600, hrs: 3600, hour: 3600, hours: 3600, day: 86_400, days: 86_400,
} as const
