import type { JsonWrapping, Wrapping } from './layer.ts'
import { peelBare } from './wrappings/bare.ts'
import { peelClientError } from './wrappings/client-error.ts'
import { peelCodeFence } from './wrappings/code-fence.ts'
import { peelCurlTrace } from './wrappings/curl-trace.ts'
import { peelCurlVerbose } from './wrappings/curl-verbose.ts'
import { peelDevtoolsPanel } from './wrappings/devtools-panel.ts'
import { peelBase64, peelByteDump, peelHtmlEscapes, peelPercentEncoding } from './wrappings/encoded.ts'
import { peelFetchCopy } from './wrappings/fetch-copy.ts'
import { peelPhpDump } from './wrappings/php-dump.ts'
import { peelPrintedMap } from './wrappings/printed-map.ts'
import { peelFormFields } from './wrappings/form-fields.ts'
import { peelRedirectUrl } from './wrappings/redirect-url.ts'
import { peelWrappedLines } from './wrappings/wrapped-lines.ts'
import { peelEscapedJson } from './wrappings/escaped-json.ts'
import { peelEventStream } from './wrappings/event-stream.ts'
import { peelExceptionText } from './wrappings/exception-text.ts'
import { peelHar } from './wrappings/har.ts'
import { peelHeaderFields } from './wrappings/header-fields.ts'
import { peelHttpMessage } from './wrappings/http-message.ts'
import { peelRequestAlone } from './wrappings/http-request.ts'
import { peelIndent, peelLogPrefix, peelQuoteMarks } from './wrappings/line-prefix.ts'
import { peelJsonLog } from './wrappings/json-log.ts'
import { peelJsonLines } from './wrappings/json-lines.ts'
import { peelJsonString } from './wrappings/json-string.ts'
import { peelNoise } from './wrappings/noise.ts'
import { peelPostmanExample } from './wrappings/postman.ts'
import { peelShellPrompt } from './wrappings/shell-prompt.ts'
import { peelStatusFirstLine } from './wrappings/status-first-line.ts'
import { peelTraceRecord } from './wrappings/trace-record.ts'
import { peelQuoted, peelTextAroundJson } from './wrappings/text-around-json.ts'
import { peelTextAroundXml } from './wrappings/text-around-xml.ts'
import { peelValidationText } from './wrappings/validation-text.ts'
import { peelWget } from './wrappings/wget.ts'

/** What copying leaves on the surface. Each is taken off once, in this order, before anything else is looked at. */
export const surface: readonly Wrapping[] = [
  peelNoise,
  peelQuoteMarks,
  peelLogPrefix,
  peelIndent,
  peelCodeFence,
  peelIndent,
  peelShellPrompt,
  peelBase64,
]

/** What a text that is not JSON as a whole may be; the first that fits is taken off, the surest signs first. */
export const wrappings: readonly Wrapping[] = [
  peelRedirectUrl,
  peelFetchCopy,
  peelCurlVerbose,
  peelCurlTrace,
  peelWget,
  peelHttpMessage,
  peelRequestAlone,
  peelStatusFirstLine,
  peelEventStream,
  peelDevtoolsPanel,
  peelHeaderFields,
  peelFormFields,
  peelWrappedLines,
  peelQuoted,
  peelValidationText,
  peelJsonLines,
  peelEscapedJson,
  peelHtmlEscapes,
  peelPercentEncoding,
  peelByteDump,
  peelPhpDump,
  peelPrintedMap,
  peelTextAroundXml,
  peelTextAroundJson,
  peelExceptionText,
]

/** What a text that is JSON as a whole may be, besides the body of an error. */
export const jsonWrappings: readonly JsonWrapping[] = [
  peelJsonString,
  peelHar,
  peelPostmanExample,
  peelClientError,
  peelTraceRecord,
  peelJsonLog,
]

/** What may be alone in a paste. */
export const alone: Wrapping = peelBare

/** What may be around the data of a body. */
export const aroundBody: readonly Wrapping[] = [peelEventStream, peelWrappedLines, peelFormFields]
