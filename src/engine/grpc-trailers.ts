import { headerOf } from './advise/times/headers.ts'
import { grpcCodes } from './envelopes/standard/google-codes.ts'
import type { Response } from './model.ts'

/** What gRPC says about a failure outside of any body (gRPC over HTTP2, "Responses"): the number of the code, and a percent-encoded message. */
export function trailersIn({ headers }: Pick<Response, 'headers'>): { code: string; message: string | null } | null {
  const code = headerOf(headers, 'grpc-status')
  if (!code || !Number(code) || !grpcCodes[Number(code)]) return null
  const message = headerOf(headers, 'grpc-message')
  try {
    return { code, message: message && decodeURIComponent(message) }
  } catch {
    return { code, message }
  }
}
