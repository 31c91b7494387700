import type { OtherView, Verdict } from '../model.ts'
import type { Repeatability } from './method.ts'

/** What the views of others depend on. */
export interface Case {
  status: number | null
  verdict: Verdict
  repeatability: Repeatability
  /** The response carries a Retry-After that could be read. */
  hasRetryAfter: boolean
  waitSeconds: number | null
}

interface View extends OtherView {
  /** Whether it concerns this case, and differs from our verdict in it. */
  differs(given: Case): boolean
}

/**
 * Where the field is split: trusted clients and standards that decide this case otherwise. Read from the sources and documentation of the
 * clients named, and measured by `bench/retry-matrix`. At most three, so that they inform rather than confuse.
 */
export const othersDecide = (given: Case): OtherView[] =>
  views
    .filter(({ differs }) => differs(given))
    .slice(0, 3)
    .map(({ who, does, why }) => ({ who, does, why }))

const repeats = ({ verdict }: Case) => verdict === 'wait' || verdict === 'backoff'
const isUnsafe = ({ repeatability }: Case) => repeatability === 'other' || repeatability === 'unknown'

const views: readonly View[] = [
  {
    who: 'OpenAI, Anthropic, Stripe and Octokit clients',
    does: 'repeat a 409',
    why: 'their APIs use it for locks that clear by themselves; where it means a real conflict, every repeat conflicts again',
    differs: (given) => given.status === 409 && !repeats(given),
  },
  {
    who: 'Kubernetes clients',
    does: 'read the object again and apply the change to it, up to five times',
    why: 'there a 409 says that somebody else was faster',
    differs: (given) => given.status === 409 && !repeats(given),
  },
  {
    who: "Stripe's Node client",
    does: 'does not repeat a 429, with or without Retry-After',
    why: 'it leaves the pace to the caller',
    differs: (given) => given.status === 429 && repeats(given),
  },
  {
    who: "Azure's pipeline, urllib3 and Kubernetes' client-go",
    does: 'do not repeat a 429 that names no time',
    why: "without the server's word they do not guess",
    differs: (given) => given.status === 429 && repeats(given) && !given.hasRetryAfter,
  },
  {
    who: 'got, ky, undici, axios-retry, gaxios and urllib3',
    does: 'do not repeat a POST after a 429',
    why: 'they look at the method before the status; a request that was turned away was not carried out, though',
    differs: (given) => given.status === 429 && repeats(given) && isUnsafe(given),
  },
  {
    who: 'Google (AIP-194)',
    does: 'hands an internal error to the caller at once',
    why: 'it says nothing about whether a repeat would fare better',
    differs: (given) => given.status === 500 && repeats(given),
  },
  {
    who: "Notion's client",
    does: 'repeats a 500 or 503 only for GET and DELETE, not for PUT',
    why: 'it does not trust that PUT is idempotent everywhere',
    differs: (given) =>
      (given.status === 500 || given.status === 503) && repeats(given) && given.repeatability === 'idempotent',
  },
  {
    who: 'OpenAI, Anthropic, Azure and AWS clients',
    does: 'repeat a POST after any 5xx',
    why: 'their operations carry a token of their own, or may be repeated; RFC 9110 (9.2.2) asks to know that first',
    differs: (given) => given.verdict === 'reconcile' && (given.status ?? 0) >= 500,
  },
  {
    who: 'OpenAI, Anthropic, Stripe and Octokit clients',
    does: 'repeat every 5xx, also 501 and 505',
    why: 'they go by the class of the status; these two do not change with time',
    differs: (given) => given.status !== null && [501, 505, 506, 510].includes(given.status) && !repeats(given),
  },
  {
    who: 'undici, axios-retry, Stripe and AWS clients',
    does: 'do not repeat a 408',
    why: 'they leave time-outs to the caller',
    differs: (given) => given.status === 408 && repeats(given),
  },
  {
    who: 'ky, undici and AWS clients',
    does: "do not repeat Cloudflare's 52x",
    why: 'they know only the registered statuses',
    differs: (given) =>
      given.status !== null &&
      given.status >= 520 &&
      given.status <= 527 &&
      repeats(given) &&
      given.repeatability !== 'other',
  },
  {
    who: 'superagent',
    does: 'repeats a 413',
    why: 'it takes it for temporary; without Retry-After the same body is too large again',
    differs: (given) => given.status === 413 && !repeats(given),
  },
  {
    who: 'Octokit',
    does: 'repeats most 4xx, among them 405, 412, 415, 423 and 428',
    why: 'it lists what not to repeat instead of what to',
    differs: (given) =>
      given.status !== null &&
      [402, 405, 406, 412, 415, 417, 418, 426, 428, 431].includes(given.status) &&
      !repeats(given),
  },
  {
    who: 'nearly every client',
    does: 'leaves it',
    why: 'they know only the common statuses, and few servers send this one',
    differs: (given) => given.status !== null && [421, 423, 424, 425, 499].includes(given.status) && repeats(given),
  },
  {
    who: 'got, ky, undici, axios-retry, gaxios and urllib3',
    does: 'do not repeat a POST after a 529',
    why: 'they look at the method before the status; an overloaded server turned the request away, though',
    differs: (given) => given.status === 529 && repeats(given) && isUnsafe(given),
  },
  // Whatever the status.
  {
    who: 'every client that was measured',
    does: 'leaves a 403 or 409 that names a time',
    why: 'they take the status for final; GitHub and others use it for rate limits',
    differs: (given) => (given.status === 403 || given.status === 409) && given.verdict === 'wait',
  },
  {
    who: "undici and Notion's client",
    does: 'cut a long wait to 30 or 60 seconds',
    why: 'a program seldom has that long; cutting it short meets the limit again',
    differs: (given) => repeats(given) && (given.waitSeconds ?? 0) > 60,
  },
]
