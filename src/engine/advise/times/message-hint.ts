import type { AdviceInput } from '../advice-input.ts'
import type { Hint } from './hint.ts'
import { readDuration } from './time-text.ts'

/**
 * A wait in a sentence: "try again in 20s" (OpenAI), "Expected available in 60 seconds." (Django REST
 * framework), "retry after 5" (Telegram), "wait 1m30s". Seconds. Ranks last, with a remark, since the sentence may
 * be about something else.
 */
export function readMessage({ message, spans }: AdviceInput): Hint[] {
  for (const found of (message ?? '').slice(0, 2000).matchAll(sentence)) {
    const [words, link = '', amount = '', unit = ''] = found
    const seconds = readAmount(amount, unit.toLowerCase(), /(?:after|in|for|wait) $/i.test(link))
    if (seconds === null) continue
    return [
      {
        seconds,
        source: { name: 'a sentence in the message', span: spans?.message ?? null },
        strength: 'prose',
        remarks: [{ is: 'prose', words }],
      },
    ]
  }
  return []
}

/**
 * The bounded gap keeps the search linear; it contains neither digits nor periods, so that it stays within one sentence.
 */
const sentence =
  /\b((?:try again|retry|retrying|wait|break|available)[^.\d]{0,40})(\d[\dhms.]{0,20}) ?([a-z]{0,12})(?![\w:/-])/gi

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
