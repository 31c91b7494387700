import { defaultFor } from '../status-default.ts'
import type { Kind } from '../../model.ts'
import { whyKind } from '../words/why-default.ts'
import { headerOf } from '../times/headers.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'

/** A failed gRPC call has HTTP status 200 and says what it is in the trailer `grpc-status` (gRPC over HTTP/2, "Responses"). */
export function grpcCause({ response }: AdviceInput): Cause | null {
  const code = Number(headerOf(response.headers, 'grpc-status')?.trim() || NaN)
  const kind = kinds[code]
  if (!kind || (response.status ?? 200) >= 400) return null
  const name = `grpc-status ${code}`
  return {
    kind,
    usual: { ...defaultFor(null, kind), ...(code === dataLoss ? { verdict: 'never' } : {}), name },
    why: whyKind[kind],
    caveats: [],
    isDecisive: false,
    hasNoStatus: true,
  }
}

/** AIP-194: must not be retried. */
const dataLoss = 15

/** By number, as google.rpc.Code has them; 0 is no failure. */
// prettier-ignore
const kinds: (Kind | null)[] = [
  null, 'canceled', 'unknown', 'validation', 'gateway-timeout', 'not-found', 'conflict', 'forbidden', 'rate-limited', 'precondition',
  'conflict', 'bad-request', 'not-implemented', 'internal', 'unavailable', 'internal', 'unauthenticated',
]
