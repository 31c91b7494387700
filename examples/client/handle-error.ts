import { errorOf, type SessionsError } from './errata.ts'

export type Step = 'give up' | 'fix the request' | 're-authenticate' | 'wait' | 'retry'

/** What this client does for each error of the Sessions API. If you leave one out, it doesn't compile. */
export function nextStep(error: SessionsError): Step {
  switch (error.code) {
    case 'invalid_parameters':
      return 'fix the request'
    case 'invalid_api_key':
      return 're-authenticate'
    case 'session_not_found':
      return 'give up'
    case 'rate_limit_exceeded':
      return 'wait'
    case 'internal_error':
      return 'retry'
    case null:
      return stepOfStatus(error.verdict)
    default:
      return unreachable(error)
  }
}

function stepOfStatus(verdict: Extract<SessionsError, { code: null }>['verdict']): Step {
  switch (verdict) {
    case 'fix':
      return 'fix the request'
    case 'reauth':
      return 're-authenticate'
    case 'never':
      return 'give up'
    case 'wait':
      return 'wait'
    case 'backoff':
      return 'retry'
    default:
      return unreachable(verdict)
  }
}

function unreachable(left: never): never {
  throw new Error(`Add a step for ${JSON.stringify(left)}: nextStep doesn't handle it.`)
}

/** The same for a response: by its code if the code is known, else by its status. */
export async function stepOf(response: Response): Promise<Step> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  const error = errorOf('sessions', body?.error?.code ?? null, response.status)
  return error ? nextStep(error) : 'give up'
}
