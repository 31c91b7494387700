import { defaultFor } from '../status-default.ts'
import { whyKind } from '../words/why-default.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/**
 * A mistake in a program, by the class that its language gives it: a value that isn't there, or isn't of the expected type. Without a status it
 * isn't a server's answer about the request; where a program printed it, it is that program's own.
 */
export function programCause({ response, kind, json }: AdviceInput, { codes, prose }: Signs): Cause | null {
  if (response.status !== null || !open.has(kind)) return null
  const words = codes.find((code) => mistake.test(code)) ?? inText.exec(prose)?.[0]
  if (words === undefined) return null
  const inBody = json !== undefined
  const name = 'the exception: a mistake in a program'
  return {
    kind: 'internal',
    words,
    why: inBody ? whyKind.internal : why,
    caveats: inBody
      ? []
      : [
          'The request may have succeeded before that. If the exception is from a server, report it to the API provider.',
        ],
    isDecisive: false,
    usual: inBody
      ? { ...defaultFor(null, 'internal'), name }
      : { verdict: 'never', actor: 'caller', processed: 'unknown', tries: 4, name },
  }
}

/** Kinds that the words of such an exception don't contradict ("invalid memory address"). */
const open = new Set<AdviceInput['kind']>(['unknown', 'internal', 'bad-request'])

const why =
  "A program failed on a value that it didn't expect, and would again. Find the first line of your own code in the stack trace, and check the value there."

const names = String.raw`(?:Type|Reference|Attribute|Name|UnboundLocal|Index|Key|NoMethod)Error|(?:NullPointer|NullReference|ClassCast|InvalidCast|(?:Array)?IndexOutOfBounds|KeyNotFound)Exception`
const mistake = new RegExp(`(?:^|[.:])(?:${names})$`)

/** The same in a sentence, and those that have no class: Go, Rust, PHP. */
const inText = new RegExp(
  String.raw`\b(?:${names})\b(?=:|\n|$)|runtime error: (?:invalid memory address|index out of range)|called .(?:Option|Result)::unwrap\(\)|Call to (?:a member function|undefined (?:function|method))`,
)
