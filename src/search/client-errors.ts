import type { Kind } from '../engine/model.ts'

/** Other names that people search for, by kind: what clients call failures without a response, and everyday phrases. */
export const otherNames: Partial<Record<Kind, string>> = {
  unauthenticated: 'not signed in logged out session expired token expired',
  unavailable:
    'ECONNRESET ECONNREFUSED ENOTFOUND EAI_AGAIN EPIPE EHOSTUNREACH ENETUNREACH ERR_CONNECTION_RESET ERR_CONNECTION_REFUSED ERR_NETWORK UND_ERR_SOCKET connection reset by peer connection refused socket hang up Failed to fetch network error',
  timeout: 'ETIMEDOUT ESOCKETTIMEDOUT ECONNABORTED UND_ERR_HEADERS_TIMEOUT ReadTimeout deadline exceeded',
  canceled: 'AbortError ERR_CANCELED CanceledError',
}
