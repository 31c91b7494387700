import type { Wrapping } from './layer.ts'
import { peelBare } from './wrappings/bare.ts'
import { peelCodeFence } from './wrappings/code-fence.ts'
import { peelCurlVerbose } from './wrappings/curl-verbose.ts'
import { peelEscapedJson } from './wrappings/escaped-json.ts'
import { peelEventStream } from './wrappings/event-stream.ts'
import { peelExceptionText } from './wrappings/exception-text.ts'
import { peelHeaderFields } from './wrappings/header-fields.ts'
import { peelHttpMessage } from './wrappings/http-message.ts'
import { peelRequestAlone } from './wrappings/http-request.ts'
import { peelIndent, peelQuoteMarks } from './wrappings/line-prefix.ts'
import { peelNoise } from './wrappings/noise.ts'
import { peelShellPrompt } from './wrappings/shell-prompt.ts'
import { peelStatusFirstLine } from './wrappings/status-first-line.ts'
import { peelQuoted, peelTextAroundJson } from './wrappings/text-around-json.ts'

/** What copying leaves on the surface. Each is taken off once, in this order, before anything else is looked at. */
export const surface: readonly Wrapping[] = [
  peelNoise,
  peelQuoteMarks,
  peelIndent,
  peelCodeFence,
  peelIndent,
  peelShellPrompt,
]

/** What a text that is not JSON as a whole may be; the first that fits is taken off, the surest signs first. */
export const wrappings: readonly Wrapping[] = [
  peelCurlVerbose,
  peelHttpMessage,
  peelRequestAlone,
  peelStatusFirstLine,
  peelEventStream,
  peelHeaderFields,
  peelQuoted,
  peelEscapedJson,
  peelTextAroundJson,
  peelExceptionText,
]

/** What may be alone in a paste. */
export const alone: Wrapping = peelBare

/** What may be around the data of a body. */
export const aroundBody: readonly Wrapping[] = [peelEventStream]
