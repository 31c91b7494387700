import { errorOf, type SessionsError } from './errata.ts'

export type Step = 'give up' | 'change the request' | 'sign in' | 'wait' | 'try again'

/** What this client does on each error of the Sessions API. Leave one out, and it does not compile. */
export function nextStep(error: SessionsError): Step {
  switch (error.code) {
    case 'invalid_parameters':
      return 'change the request'
    case 'invalid_api_key':
      return 'sign in'
    case 'session_not_found':
      return 'give up'
    case 'rate_limit_exceeded':
      return 'wait'
    case 'internal_error':
      return 'try again'
    case null:
      return stepOfStatus(error.verdict)
    default:
      return unreachable(error)
  }
}

function stepOfStatus(verdict: Extract<SessionsError, { code: null }>['verdict']): Step {
  switch (verdict) {
    case 'fix':
      return 'change the request'
    case 'reauth':
      return 'sign in'
    case 'never':
      return 'give up'
    case 'wait':
      return 'wait'
    case 'backoff':
      return 'try again'
    default:
      return unreachable(verdict)
  }
}

function unreachable(left: never): never {
  throw new Error(`Nobody has said what to do on ${JSON.stringify(left)}.`)
}

/** The same for a response: its code where it has one that is known, else its status. */
export async function stepOf(response: Response): Promise<Step> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  const error = errorOf('sessions', body?.error?.code ?? null, response.status)
  return error ? nextStep(error) : 'give up'
}
