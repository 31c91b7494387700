import { peelJsonInPage } from './segment/peel-page.ts'
import { peelNested } from './segment/peel-nested.ts'
import { peelRecord } from './segment/peel-record.ts'
import { peelMixed } from './segment/mixed.ts'
import type { JsonWrapping, Layer, Wrapping } from './layer.ts'
import { peelAccessRecord } from './wrappings/access-record.ts'
import { peelBare } from './wrappings/bare.ts'
import { peelCodeFence } from './wrappings/code-fence.ts'
import { peelColumns } from './wrappings/columns.ts'
import { peelCurlTrace } from './wrappings/curl-trace.ts'
import { peelCurlVerbose } from './wrappings/curl-verbose.ts'
import { peelFetchCopy } from './wrappings/fetch-copy.ts'
import { peelHttpMessage } from './wrappings/http-message.ts'
import { peelRequestAlone } from './wrappings/http-request.ts'
import { peelCutHead } from './clean/cut-head.ts'
import { peelExpectedPart } from './clean/expected-part.ts'
import { peelFoldedLines } from './clean/folded-lines.ts'
import { peelFrame } from './clean/frame.ts'
import { peelIndent } from './clean/indent.ts'
import { peelLineNumbers } from './clean/line-numbers.ts'
import { peelSharedPrefix } from './clean/shared-prefix.ts'
import { peelLogLines } from './wrappings/log-lines.ts'
import { peelNoise } from './wrappings/noise.ts'
import { peelRedirectUrl } from './wrappings/redirect-url.ts'
import { peelShellPrompt } from './wrappings/shell-prompt.ts'
import { peelWget } from './wrappings/wget.ts'
import { peelBase64, peelByteDump, peelHtmlEscapes, peelPercentEncoding } from './wrappings/encoded.ts'
import { peelClientError } from './wrappings/client-error.ts'
import { peelDevtoolsPanel } from './wrappings/devtools-panel.ts'
import { peelEscapedJson } from './wrappings/escaped-json.ts'
import { peelEventStream } from './wrappings/event-stream.ts'
import { peelFormFields } from './wrappings/form-fields.ts'
import { peelHar } from './wrappings/har.ts'
import { peelJsonLines } from './wrappings/json-lines.ts'
import { peelJsonLog } from './wrappings/json-log.ts'
import { peelJsonString } from './wrappings/json-string.ts'
import { peelToolResult, peelToolResultInBody } from './wrappings/tool-result.ts'
import { peelTable } from './wrappings/table.ts'
import { peelTraceRecord } from './wrappings/trace-record.ts'
import { peelValidationText } from './wrappings/validation-text.ts'

/** What copying leaves on the surface. Each is taken off once, in this order, before anything else is looked at. */
export const surface: readonly Wrapping[] = [
  peelNoise,
  peelLineNumbers,
  peelFrame,
  peelSharedPrefix,
  peelFrame,
  peelFoldedLines,
  peelIndent,
  peelExpectedPart,
  peelCodeFence,
  peelIndent,
  peelShellPrompt,
  peelCutHead,
  peelBase64,
]

/** What a text that isn't JSON as a whole may be; the first that fits is taken off, the surest signs first. */
export const wrappings: readonly Wrapping[] = [
  peelRedirectUrl,
  peelFetchCopy,
  peelCurlVerbose,
  peelCurlTrace,
  peelWget,
  peelHttpMessage,
  peelRequestAlone,
  (source) => firstOf(textWrappings, source),
]

/** What a text that is JSON as a whole may be, besides the body of an error. */
export const aroundJson: JsonWrapping = (json) => firstOf(jsonWrappings, json)

/** What may be alone in a paste. */
export const alone: Wrapping = peelBare

/** What may be around the data of a body. */
export const aroundBody: Wrapping = (source) => firstOf(bodyWrappings, source)

/** What the first that fits takes off. */
export function firstOf<T>(list: readonly ((text: T) => Layer | null)[], text: T): Layer | null {
  for (const wrapping of list) {
    const layer = wrapping(text)
    if (layer !== null) return layer
  }
  return null
}

/** What a text that is neither JSON as a whole nor an HTTP message may be, the surest signs first. */
const textWrappings: readonly Wrapping[] = [
  peelEventStream,
  peelDevtoolsPanel,
  peelTable,
  peelColumns,
  peelFormFields,
  peelValidationText,
  peelJsonLines,
  peelEscapedJson,
  peelHtmlEscapes,
  peelPercentEncoding,
  peelByteDump,
  peelJsonInPage,
  peelLogLines,
  peelMixed,
]

/** What a text that is JSON as a whole may be, besides the body of an error. */
const jsonWrappings: readonly JsonWrapping[] = [
  peelJsonString,
  peelHar,
  peelToolResult,
  peelClientError,
  peelTraceRecord,
  peelJsonLog,
  peelRecord,
  peelAccessRecord,
  peelNested,
]

/** What may be around the data of a body. */
const bodyWrappings: readonly Wrapping[] = [
  peelToolResultInBody,
  peelJsonInPage,
  peelHtmlEscapes,
  peelEventStream,
  peelFormFields,
]
