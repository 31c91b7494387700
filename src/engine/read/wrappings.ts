import { part } from '../parts.ts'
import type { JsonWrapping, Layer, Wrapping } from './layer.ts'
import type { MappedText } from './mapped-text.ts'
import {
  mayBeAroundBody,
  mayBeAroundJson,
  mayBeAroundText,
  mayBeIndented,
  mayBeNoisy,
  mayBePrompt,
  mayBeQuoted,
  mayHaveLogPrefix,
} from './may-be.ts'
import { peelBare } from './wrappings/bare.ts'
import { peelCurlVerbose } from './wrappings/curl-verbose.ts'
import { peelHttpMessage } from './wrappings/http-message.ts'
import { peelRequestAlone } from './wrappings/http-request.ts'
import { peelStatusFirstLine } from './wrappings/status-first-line.ts'

type Rare = ReturnType<typeof part<'wrappings'>>

/** A wrapping that is looked at only where `may` finds what it cannot be without. */
const rare =
  (may: (text: string) => boolean, wrapping: (rare: Rare) => Wrapping): Wrapping =>
  (source) =>
    may(source.text) ? wrapping(part('wrappings'))(source) : null

const codeFence = rare(
  (text) => text.includes('```') || text.includes('~~~'),
  ({ peelCodeFence }) => peelCodeFence,
)
const indent = rare(mayBeIndented, ({ peelIndent }) => peelIndent)
const base64 = rare(
  (text) => /^\s*(?:e[wy3]|W[3w1y])[\w+/-]{8}/.test(text.slice(0, 1000)),
  ({ peelBase64 }) => peelBase64,
)

/** What copying leaves on the surface. Each is taken off once, in this order, before anything else is looked at. */
export const surface: readonly Wrapping[] = [
  rare(mayBeNoisy, ({ peelNoise }) => peelNoise),
  rare(mayBeQuoted, ({ peelQuoteMarks }) => peelQuoteMarks),
  rare(mayHaveLogPrefix, ({ peelLogPrefix }) => peelLogPrefix),
  indent,
  codeFence,
  indent,
  rare(mayBePrompt, ({ peelShellPrompt }) => peelShellPrompt),
  base64,
]

/** What a text that is not JSON as a whole may be; the first that fits is taken off, the surest signs first. */
export const wrappings: readonly Wrapping[] = [
  rare(
    (text) => /^\s*\S[^\n]{0,10000}[?#]/.test(text.slice(0, 12_000)) && /error=[^&]/.test(text),
    ({ peelRedirectUrl }) => peelRedirectUrl,
  ),
  rare(
    (text) => /^\s*(?:(?:await )?fetch\(|\$session\b|Invoke-)/.test(text.slice(0, 2000)),
    ({ peelFetchCopy }) => peelFetchCopy,
  ),
  peelCurlVerbose,
  rare(
    (text) => /^(?:<=|=>) (?:Recv|Send) /m.test(text),
    ({ peelCurlTrace }) => peelCurlTrace,
  ),
  rare(
    (text) => text.includes('HTTP request sent, awaiting response'),
    ({ peelWget }) => peelWget,
  ),
  peelHttpMessage,
  peelRequestAlone,
  peelStatusFirstLine,
  (source) => (mayBeAroundText(source.text) ? firstOf(part('wrappings').textWrappings, source) : null),
]

/** What a text that is JSON as a whole may be, besides the body of an error. */
export const aroundJson: JsonWrapping = (json) =>
  mayBeAroundJson(json.value) ? firstOf(part('wrappings').jsonWrappings, json) : null

/** What may be alone in a paste. */
export const alone: Wrapping = peelBare

/** What may be around the data of a body. */
export const aroundBody: Wrapping = (source: MappedText) =>
  mayBeAroundBody(source.text) ? firstOf(part('wrappings').aroundBody, source) : null

/** What the first that fits takes off. */
export function firstOf<T>(list: readonly ((text: T) => Layer | null)[], text: T): Layer | null {
  for (const wrapping of list) {
    const layer = wrapping(text)
    if (layer !== null) return layer
  }
  return null
}
