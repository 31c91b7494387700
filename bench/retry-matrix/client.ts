import type { Cell, Method } from './cells.ts'

/** Packages of one author or one generator are one opinion: families vote, not packages. */
// prettier-ignore
export const families = [
  'sindresorhus', 'stainless', 'undici', 'softonic', 'gaxios', 'superagent', 'stripe', 'azure', 'octokit',
] as const

export type Family = (typeof families)[number]

export interface Client {
  name: string
  /** `null`: the control, Node's own fetch, which retries by no rule and has no vote. */
  family: Family | null
  /** It sends through Node's own fetch, whose habits are not the client's (see `votes.ts`). */
  isOnFetch: boolean
  /** The methods that it can send. */
  methods: readonly Method[]
  /** Sends one request, with whatever retries the client's rules make of it. */
  send(path: string, method: Method): PromiseLike<unknown>
}

/** What one client did in one cell. */
export interface Outcome {
  client: Client
  cell: Cell
  /** Requests that reached the server. */
  hits: number
  /** It sent an idempotency key of its own. */
  isKeyed: boolean
  /**
   * Most clients throw on an error status; the control throws only where there was no HTTP answer. `cut-off`: it was
   * still busy at the deadline, so that its hits say nothing.
   */
  end: 'answered' | 'threw' | 'cut-off'
}
