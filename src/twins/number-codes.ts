import type { Content } from '../catalogue/model.ts'
import { diagnose } from '../engine/index.ts'

/** Whether a code is a number: digits, with or without a minus. */
const isNumber = (code: string) => /^-?\d{1,15}$/.test(code)

/** Examples have their own `Date` header; nothing that is read here depends on the clock. */
const now = Date.UTC(2026, 10, 21, 12)

/**
 * Finds the APIs that send their codes as JSON numbers: an example of the API or of one of its envelopes has a code without quotes.
 * @returns a function that gives the code of an API as a client receives it
 */
export function codesAsSent({
  catalogue,
  examples,
}: Pick<Content, 'catalogue' | 'examples'>): (api: string, code: string) => string | number {
  const codes = Map.groupBy(
    catalogue.entries.filter(({ code }) => code !== null && isNumber(code)),
    ({ api }) => api,
  )
  const numeric = new Set(
    catalogue.apis
      .filter(({ id, envelopes }) => {
        const own = new Set(codes.get(id)?.map(({ code }) => code))
        const places = [`content/apis/${id}/`, ...envelopes.map((envelope) => `content/envelopes/${envelope}.mdx`)]
        return (
          own.size > 0 &&
          examples.some(({ path, paste }) => {
            if (!places.some((place) => path.startsWith(place))) return false
            const { facts } = diagnose(paste, catalogue, { now })
            const from = facts.spans.code?.[0] ?? 0
            return own.has(facts.code) && !/["']/.test(paste.charAt(from - 1)) && !/["']/.test(paste.charAt(from))
          })
        )
      })
      .map(({ id }) => id),
  )
  return (api, code) => (numeric.has(api) && isNumber(code) ? Number(code) : code)
}
