/** google.rpc.Code by number, with the HTTP status that grpc-gateway and google.rpc.Status give it (google/rpc/code.proto). */
export const grpcCodes: readonly { name: string; status: number }[] = [
  { name: 'OK', status: 200 },
  { name: 'CANCELLED', status: 499 },
  { name: 'UNKNOWN', status: 500 },
  { name: 'INVALID_ARGUMENT', status: 400 },
  { name: 'DEADLINE_EXCEEDED', status: 504 },
  { name: 'NOT_FOUND', status: 404 },
  { name: 'ALREADY_EXISTS', status: 409 },
  { name: 'PERMISSION_DENIED', status: 403 },
  { name: 'RESOURCE_EXHAUSTED', status: 429 },
  { name: 'FAILED_PRECONDITION', status: 400 },
  { name: 'ABORTED', status: 409 },
  { name: 'OUT_OF_RANGE', status: 400 },
  { name: 'UNIMPLEMENTED', status: 501 },
  { name: 'INTERNAL', status: 500 },
  { name: 'UNAVAILABLE', status: 503 },
  { name: 'DATA_LOSS', status: 500 },
  { name: 'UNAUTHENTICATED', status: 401 },
]

/** The status that belongs to a code word, in uppercase or in Connect's lowercase (`canceled` with one l). */
export function statusOfGrpcWord(word: string): number | null {
  const name = word.toUpperCase().replace(/^CANCELED$/, 'CANCELLED')
  return grpcCodes.find((code) => code.name === name)?.status ?? null
}
