import { defaultFor } from '../status-default.ts'
import { grpcCodes } from '../../envelopes/standard/google-codes.ts'
import { trailersIn } from '../../grpc-trailers.ts'
import { kindOfStatus } from '../../statuses.ts'
import { whyKind } from '../words/why-default.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'

/** A failed gRPC call has HTTP status 200 and says what it is in the trailer `grpc-status` (gRPC over HTTP/2, "Responses"). */
export function grpcCause({ response }: AdviceInput): Cause | null {
  const code = Number(trailersIn(response)?.code)
  if (!code || (response.status ?? 200) >= 400) return null
  const kind = code === 3 ? 'validation' : code === 9 ? 'precondition' : kindOfStatus(grpcCodes[code]!.status)
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
