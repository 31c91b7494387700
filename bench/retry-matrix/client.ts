import type { Cell, Method } from './cells.ts'

/** Packages of one author or one generator count as one opinion: families vote, not packages. */
// prettier-ignore
export const families = [
  'sindresorhus', 'stainless', 'undici', 'softonic', 'gaxios', 'superagent', 'stripe', 'azure', 'octokit',
] as const

export type Family = (typeof families)[number]

export interface Client {
  name: string
  /** `null`: the control, Node's own fetch, which has no retry rules and no vote. */
  family: Family | null
  /** It sends through Node's own fetch, whose behavior isn't the client's (see `votes.ts`). */
  isOnFetch: boolean
  /** The methods that it can send. */
  methods: readonly Method[]
  /** Sends one request, with the retries of the client's rules. */
  send(path: string, method: Method): PromiseLike<unknown>
}

/** What one client did in one cell. */
export interface Outcome {
  client: Client
  cell: Cell
  /** Requests that reached the server. */
  hits: number
  /** It sent its own idempotency key. */
  isKeyed: boolean
  /**
   * Most clients throw on an error status; the control throws only if there was no HTTP response. `cut-off`: it was
   * still busy at the deadline, so its hits don't count.
   */
  end: 'answered' | 'threw' | 'cut-off'
}
