import type { JsonWrapping, Wrapping } from './layer.ts'
import { peelByteDump, peelHtmlEscapes, peelPercentEncoding } from './wrappings/encoded.ts'
import { peelClientError } from './wrappings/client-error.ts'
import { peelDevtoolsPanel } from './wrappings/devtools-panel.ts'
import { peelEscapedJson } from './wrappings/escaped-json.ts'
import { peelEventStream } from './wrappings/event-stream.ts'
import { peelExceptionText } from './wrappings/exception-text.ts'
import { peelFormFields } from './wrappings/form-fields.ts'
import { peelHar } from './wrappings/har.ts'
import { peelHeaderFields } from './wrappings/header-fields.ts'
import { peelJsonLines } from './wrappings/json-lines.ts'
import { peelJsonLog } from './wrappings/json-log.ts'
import { peelJsonString } from './wrappings/json-string.ts'
import { peelPhpDump } from './wrappings/php-dump.ts'
import { peelPostmanExample } from './wrappings/postman.ts'
import { peelPrintedMap } from './wrappings/printed-map.ts'
import { peelQuoted, peelTextAroundJson } from './wrappings/text-around-json.ts'
import { peelTextAroundXml } from './wrappings/text-around-xml.ts'
import { peelTraceRecord } from './wrappings/trace-record.ts'
import { peelValidationText } from './wrappings/validation-text.ts'
import { peelWrappedLines } from './wrappings/wrapped-lines.ts'

/** What reading needs for rare pastes: a part of the engine, see `../parts.ts`. */
export { boundOf, limitOf } from './limits.ts'
export { openString } from './open-string.ts'
export { placeInRepaired } from './place-in-repaired.ts'
export { readNearlyJson } from './read-islands.ts'
export { searchPlace } from './search-place.ts'
export { servers } from './statements/servers.ts'
export { strictened } from './strictened.ts'
export { unchunk } from './wrappings/chunked.ts'
export { peelCodeFence } from './wrappings/code-fence.ts'
export { answersOf, endOfBody, labelOf } from './wrappings/http-answers.ts'
export { peelCurlTrace } from './wrappings/curl-trace.ts'
export { peelBase64 } from './wrappings/encoded.ts'
export { peelFetchCopy } from './wrappings/fetch-copy.ts'
export { peelIndent, peelLogPrefix, peelQuoteMarks } from './wrappings/line-prefix.ts'
export { peelLocation, peelRedirectUrl } from './wrappings/redirect-url.ts'
export { peelNoise } from './wrappings/noise.ts'
export { peelShellPrompt, promptRequest } from './wrappings/shell-prompt.ts'
export { peelWget } from './wrappings/wget.ts'

/** What a text that is neither JSON as a whole nor an HTTP message may be, the surest signs first. */
export const textWrappings: readonly Wrapping[] = [
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

/** What may be around the data of a body. */
export const aroundBody: readonly Wrapping[] = [peelEventStream, peelWrappedLines, peelFormFields]
