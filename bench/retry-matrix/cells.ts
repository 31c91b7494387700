/** The variations: 44 statuses, 5 methods, with and without `Retry-After: 1`. */

export const methods = ['GET', 'PUT', 'DELETE', 'POST', 'PATCH'] as const
export type Method = (typeof methods)[number]

export interface Cell {
  status: number
  method: Method
  /** The response says `Retry-After: 1`. */
  isTimed: boolean
}

/** The measured statuses, and 402. */
// prettier-ignore
export const statuses = [
  400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 412, 413, 415, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499,
  500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 521, 522, 523, 524, 525, 526, 529,
]

export const cells: readonly Cell[] = statuses.flatMap((status) =>
  methods.flatMap((method) => [false, true].map((isTimed) => ({ status, method, isTimed }))),
)

/** The response of a cell: what the server sends and the engine reads. Empty JSON, so that only the status and the header matter. */
export const headersOf = ({ isTimed }: Cell): Record<string, string> => ({
  'Content-Type': 'application/json',
  ...(isTimed ? { 'Retry-After': '1' } : {}),
})

export const body = '{}'
