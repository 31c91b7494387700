import { own } from './json.ts'
import { challengeError, readChallenges, type ChallengeError } from './challenge.ts'
import type { Response } from './model.ts'

/** The first challenge of a response that says what went wrong, its header, and what it asks for in sentences. */
export function challengeIn({ headers }: Response): (ChallengeError & { header: string; notes: string[] }) | null {
  for (const header of ['www-authenticate', 'proxy-authenticate']) {
    const values = headers.filter(([name]) => name === header).map(([, value]) => value)
    const error = challengeError(values.flatMap(readChallenges))
    if (error) return { ...error, header, notes: notesOn({ ...error, header }) }
  }
  return null
}

/** RFC 6750, section 3.1, and RFC 9470: what each error of a challenge asks for. */
function notesOn({ error, scope, scheme, header }: ChallengeError & { header: string }): string[] {
  const meaning = own(challengeMeanings, error)
  return [
    ...(meaning
      ? [`The \`${header}\` challenge says \`${error}\`: ${meaning}`]
      : [`The \`${header}\` challenge (\`${scheme}\`) says \`${error}\`.`]),
    ...(scope ? [`The request needs the scope \`${scope}\`.`] : []),
  ]
}

/** What each error of a challenge means. */
export const challengeMeanings: Record<string, string> = {
  invalid_token: 'the token is expired, revoked or malformed, or was issued for another API.',
  insufficient_scope: "the token is valid but lacks a scope; it won't work for this request.",
  invalid_request: 'the credentials were sent in the wrong format, or twice.',
  insufficient_user_authentication: 'the user must sign in again, more recently or with a stronger factor.',
  use_dpop_nonce: 'retry once with the nonce of the `DPoP-Nonce` header.',
}
