import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/**
 * The meanings of 409, and of a transaction that lost: an earlier request still runs, something holds a lock, it already exists, it has
 * changed, or its state doesn't allow this. RFC 9110, section 15.5.10, names only the conflict; draft idempotency-key-header, section 2.7,
 * the first.
 */
export function conflictCause({ response: { status }, kind }: AdviceInput, { codes, prose }: Signs): Cause | null {
  const lostBy = lostTransaction(codes, prose)
  if (lostBy !== null) return { ...lost, words: lostBy }
  const isLock = codes.some((code) => /^lock_timeout$|^idempotency_key_in_use$/i.test(code))
  // With 400 and 403, which are sent for everything, the words say that it is a conflict; a 422 has its rules in fields.
  const isConflict = status === 409 || (kind === 'conflict' && (status ?? 0) <= 403)
  if (!isConflict && !isLock) return null
  for (const [names, , meant] of meanings) {
    const code = codes.find((each) => names.test(each))
    if (code !== undefined) return { ...meant, words: code }
  }
  for (const [, sentence, meant] of meanings) {
    const words = sentence.exec(prose)?.[0]
    if (words !== undefined) return { ...meant, words }
  }
  return null
}

/** SQLSTATE 40001 and 40P01 (PostgreSQL, "Serialization failure handling"); a bare 40001 may be any API's own number. */
const lostTransaction = (codes: string[], prose: string) =>
  codes.find((code) => code === '40P01') ?? lostWords.exec(prose)?.[0] ?? null

export const lostWords = /could not serialize access|deadlock (?:detected|found)|SerializationFailure/i

const cause = (verdict: Cause['usual']['verdict'], name: string, why: string, ...caveats: string[]): Cause => ({
  kind: 'conflict',
  why,
  caveats,
  isDecisive: false,
  usual: { verdict, actor: 'caller', processed: 'no', tries: 4, name },
})

const lost = cause(
  'backoff',
  'the database: the transaction was rolled back',
  'The transaction lost to another one and was rolled back, so none of it was applied. Run all of it again, starting with its first read.',
)

// prettier-ignore
const meanings: readonly (readonly [names: RegExp, words: RegExp, cause: Cause])[] = [
  [
    /idempoten\w*(?:in_?use|in_?progress|concurrent|lock|processing)|(?:operation|request|transaction)\w*in_?progress|^in_?progress$|PriorRequestNotComplete|TransactionInProgress|OperationAborted|concurrent_?requests?/i,
    /idempotency.key.{0,80}(?:outstanding|being processed|in progress)|outstanding for this idempotency|(?:still|currently|already) (?:being )?(?:processed|in progress|running)|(?:another|previous|earlier|pending)\b[^.\n]{0,60}(?:being processed|in progress)|(?:is|are) (?:still |currently )?being (?:processed|created|updated|deleted|modified|provisioned)/i,
    cause('backoff', 'a temporary conflict: an earlier request is still running',
      'An earlier request is still running. That is temporary, and there is nothing to fix.',
      'Retry with the same idempotency key, if you sent one, and the same body: a new key would start the work a second time.'),
  ],
  [
    /lock_?(?:timeout|conflict|held)|(?:^|resource_|row_|object_)locked$/i,
    /(?:still|currently|already) (?:being )?locked|is locked by|(?:get|obtain|acquir\w{1,3}) (?:an? |the )?(?:\w{1,20} )?lock\b|lock (?:is )?held by/i,
    cause('backoff', 'a temporary conflict: something holds a lock',
      'Another user or process holds a lock, usually for a short time. If the retries fail, find out who holds it.'),
  ],
  [
    /(?:_|^)taken$|(?:not|non)_?unique$/i,
    /(?:is|are|been|already) taken\b|publish over (?:the )?(?:previously published|existing)/i,
    cause('fix', 'a conflict: the value is taken',
      'Another resource has this value, and it must be unique. Choose another one.'),
  ],
  [
    /already_?exists|duplicate|unique_?(?:violation|constraint)|^23505$|entity_?exists|bucket_?already/i,
    /already (?:exists|registered|contains)|duplicate (?:key|entry|value)|unique constraint/i,
    cause('never', 'a permanent conflict: the resource already exists',
      'The resource that this request would create already exists. Use it, or choose another name.'),
  ],
  [
    /version|etag|stale|precondition|optimistic|revision|concurrent_?(?:modification|update)|conditional_?check|edit_?conflict/i,
    /has been (?:modified|changed|updated)|(?:version|revision|etag) (?:mismatch|conflict|does not match)|latest version|stale|modified by another/i,
    cause('fix', 'a version conflict',
      'The resource changed after you read it. Read it again, apply your change to the current state, and send the result with the current version.'),
  ],
  [
    /(?:invalid|wrong|illegal)_?(?:state|status|transition)|(?:state|status)_?(?:conflict|invalid|transition)|already_?(?:paid|cancel\w*|complete\w*|closed|captured|refunded|processed|deleted|finished|submitted)|not_?empty|has_?dependen\w*|resource_?in_?use/i,
    /(?:current|wrong|invalid|its) (?:state|status)|in (?:state|status) |already[ -](?:been )?(?:[a-z]{2,20}ed|paid|sent|done|shut|in|on|off|an?|set|active|inactive|open)\b|is not empty/i,
    cause('fix', 'a conflict with the current state',
      "The resource's current state doesn't allow this. Read the state, and change it to one that does; if it is already what you want, you are done."),
  ],
  [
    /(?!)/,
    /(?:try|retry)(?: it| this| the request| your request)?(?: again)?(?: (?:later|in a (?:few )?(?:seconds?|minutes?|moments?|while)|shortly))/i,
    cause('backoff', 'the message: a temporary conflict',
      'The message says that the request can succeed later.'),
  ],
]
