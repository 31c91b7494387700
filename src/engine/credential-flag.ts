import { membersNamed } from './advise/members.ts'
import { kindOfWords } from './judge/kind-of-words.ts'
import type { Json } from './model.ts'

/**
 * The member that says by its name and `true` that the credential is at fault: `invalidToken`, `token_expired`, `missingCredentials`. It says
 * more than a 403 and a code such as `forbidden`.
 * @param status of the failure; one above 403 has another cause
 */
export const credentialFlag = (json: Json | undefined, status: number | null): string | null =>
  membersNamed((status ?? 0) > 403 ? undefined : json, (key) => ofCredentials.test(key)).find(
    ({ key, value }) => value === true && kindOfWords(key)?.kind === 'unauthenticated',
  )?.key ?? null

const ofCredentials = /^(?!.*csrf)[\w-]{0,30}(?:token|session|credential|key|auth)[\w-]{0,30}$/i
