import { challengeError, readChallenges, type ChallengeError } from './challenge.ts'
import type { Facts, FieldError, Response, Span } from './model.ts'
import type { Reading } from './read/index.ts'

/** The facts from everywhere in the paste, and what is to be said of the challenge. */
export interface Gathered {
  facts: Facts
  notes: string[]
}

/**
 * Facts of the body, then what a client's or log's own text states of the error, then what the response's challenge says.
 * Each fills only what the ones before leave open.
 */
export function gatherFacts(fromBody: Facts, reading: Reading, paste: string): Gathered {
  const { stated, response, bareCode, locateHeader } = reading
  const challenge = challengeOf(response)
  const field = challenge && locateHeader(challenge.header)
  const inChallenge = (value: string | null | undefined): Fact | null =>
    value ? { value, span: within(paste, field, value) } : null
  const code = firstOf(
    bareCode && { value: bareCode.text, span: bareCode.span },
    fact(fromBody.code, fromBody.spans.code),
    stated?.code,
    inChallenge(challenge?.error),
  )
  const message = firstOf(
    fact(fromBody.message, fromBody.spans.message),
    stated?.message,
    inChallenge(challenge?.description),
  )
  const requestId = firstOf(fact(fromBody.requestId, fromBody.spans.requestId), stated?.requestId)
  const docUrl = firstOf(fact(fromBody.docUrl, fromBody.spans.docUrl), stated?.docUrl)
  return {
    facts: {
      ...fromBody,
      code: code?.value ?? null,
      message: message?.value ?? null,
      requestId: requestId?.value ?? null,
      docUrl: docUrl?.value ?? null,
      fields: fieldsOf(fromBody.fields, stated?.fields),
      spans: {
        code: code?.span ?? null,
        message: message?.span ?? null,
        requestId: requestId?.span ?? null,
        docUrl: docUrl?.span ?? null,
      },
    },
    notes: challenge ? challengeNotes(challenge) : [],
  }
}

interface Fact {
  value: string
  span: Span | null
}

const fact = (value: string | null, span: Span | null): Fact | null => (value === null ? null : { value, span })

const firstOf = (...facts: (Fact | null | undefined)[]): Fact | null => facts.find((each) => each) ?? null

/** Where `value` stands inside a stretch of the paste; the whole stretch where it is spelt otherwise there. */
function within(paste: string, span: Span | null, value: string): Span | null {
  if (!span) return null
  const at = paste.slice(...span).indexOf(value)
  return at < 0 ? span : [span[0] + at, span[0] + at + value.length]
}

const fieldsOf = (fromBody: FieldError[], stated: FieldError[] = []) => (fromBody.length > 0 ? fromBody : stated)

function challengeOf({ headers }: Response): (ChallengeError & { header: string }) | null {
  for (const header of ['www-authenticate', 'proxy-authenticate']) {
    const values = headers.filter(([name]) => name === header).map(([, value]) => value)
    const error = challengeError(values.flatMap(readChallenges))
    if (error) return { ...error, header }
  }
  return null
}

/** RFC 6750, section 3.1, and RFC 9470: what each error of a challenge asks for. */
function challengeNotes({ error, scope, scheme, header }: ChallengeError & { header: string }): string[] {
  const meaning = challengeMeanings[error]
  return [
    ...(meaning
      ? [`The \`${header}\` challenge says \`${error}\`: ${meaning}`]
      : [`The \`${header}\` challenge (\`${scheme}\`) says \`${error}\`.`]),
    ...(scope ? [`It would be enough with the scope \`${scope}\`.`] : []),
  ]
}

const challengeMeanings: Record<string, string> = {
  invalid_token: 'the token is expired, revoked, malformed or not meant for this API.',
  insufficient_scope: 'the token is good, but lacks a scope; the same token never works here.',
  invalid_request: 'the credentials were sent in a wrong form, or twice.',
  insufficient_user_authentication: 'the user must sign in again, more recently or with a stronger factor.',
  use_dpop_nonce: 'send the request again, once, with the nonce of the `DPoP-Nonce` header.',
}
