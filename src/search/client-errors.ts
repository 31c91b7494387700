import type { Kind } from '../engine/model.ts'

/** What clients call a failure in which no response came, by the kind whose page says what to do: people search for these names. */
export const clientErrors: Partial<Record<Kind, string>> = {
  unavailable:
    'ECONNRESET ECONNREFUSED ENOTFOUND EAI_AGAIN EPIPE EHOSTUNREACH ENETUNREACH ERR_CONNECTION_RESET ERR_CONNECTION_REFUSED ERR_NETWORK UND_ERR_SOCKET connection reset by peer connection refused socket hang up Failed to fetch network error',
  timeout: 'ETIMEDOUT ESOCKETTIMEDOUT ECONNABORTED UND_ERR_HEADERS_TIMEOUT ReadTimeout deadline exceeded',
  canceled: 'AbortError ERR_CANCELED CanceledError',
}
