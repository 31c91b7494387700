import type { OtherView, Verdict } from '../model.ts'
import type { Repeatability } from './method.ts'

/** What the views of others depend on. */
export interface Case {
  status: number | null
  verdict: Verdict
  repeatability: Repeatability
  /** The response has a Retry-After that can be read. */
  hasRetryAfter: boolean
  waitSeconds: number | null
}

interface View extends OtherView {
  /** Whether it covers this case, and differs from our verdict. */
  differs(given: Case): boolean
}

/**
 * Trusted clients and standards that decide this case differently. From the sources and documentation of the clients named, and measured by
 * `bench/retry-matrix`. At most three.
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
    does: 'retry a 409',
    why: 'their APIs send it for locks that are released with time; after a real conflict, every retry conflicts again',
    differs: (given) => given.status === 409 && !repeats(given),
  },
  {
    who: 'Kubernetes clients',
    does: 'read the object again after a 409 and apply the change to it, up to five times',
    why: 'in Kubernetes, a 409 means that someone else changed the object first',
    differs: (given) => given.status === 409 && !repeats(given),
  },
  {
    who: "Stripe's Node client",
    does: "doesn't retry a 429, with or without Retry-After",
    why: 'it leaves the pace to the caller',
    differs: (given) => given.status === 429 && repeats(given),
  },
  {
    who: "Azure's pipeline, urllib3 and Kubernetes' client-go",
    does: "don't retry a 429 that gives no time",
    why: "they don't guess how long to wait",
    differs: (given) => given.status === 429 && repeats(given) && !given.hasRetryAfter,
  },
  {
    who: 'got, ky, undici, axios-retry, gaxios and urllib3',
    does: "don't retry a POST after a 429",
    why: "they look at the method before the status, although a rejected request wasn't applied",
    differs: (given) => given.status === 429 && repeats(given) && isUnsafe(given),
  },
  {
    who: 'Google (AIP-194)',
    does: "doesn't retry an internal error",
    why: "the error doesn't say whether a retry could succeed",
    differs: (given) => given.status === 500 && repeats(given),
  },
  {
    who: "Notion's client",
    does: 'retries a 500 or 503 only for GET and DELETE, not for PUT',
    why: "it doesn't assume that PUT is idempotent everywhere",
    differs: (given) =>
      (given.status === 500 || given.status === 503) && repeats(given) && given.repeatability === 'idempotent',
  },
  {
    who: 'OpenAI, Anthropic, Azure and AWS clients',
    does: 'retry a POST after any 5xx',
    why: 'their operations have a token of their own or can be retried safely; RFC 9110 (9.2.2) requires the client to know that',
    differs: (given) => given.verdict === 'reconcile' && (given.status ?? 0) >= 500,
  },
  {
    who: 'OpenAI, Anthropic, Stripe and Octokit clients',
    does: 'retry every 5xx, including 501 and 505',
    why: "they look only at the class of the status, although these two don't change with time",
    differs: (given) => given.status !== null && [501, 505, 506, 510].includes(given.status) && !repeats(given),
  },
  {
    who: 'undici, axios-retry, Stripe and AWS clients',
    does: "don't retry a 408",
    why: 'they leave timeouts to the caller',
    differs: (given) => given.status === 408 && repeats(given),
  },
  {
    who: 'ky, undici and AWS clients',
    does: "don't retry Cloudflare's 52x",
    why: 'they know only registered statuses',
    differs: (given) =>
      given.status !== null &&
      given.status >= 520 &&
      given.status <= 527 &&
      repeats(given) &&
      given.repeatability !== 'other',
  },
  {
    who: 'superagent',
    does: 'retries a 413',
    why: 'it treats a 413 as temporary; without Retry-After, the same body is too large again',
    differs: (given) => given.status === 413 && !repeats(given),
  },
  {
    who: 'Octokit',
    does: 'retries most 4xx, among them 405, 412, 415, 423 and 428',
    why: 'it lists what not to retry instead of what to retry',
    differs: (given) =>
      given.status !== null &&
      [402, 405, 406, 412, 415, 417, 418, 426, 428, 431].includes(given.status) &&
      !repeats(given),
  },
  {
    who: 'almost all clients',
    does: "don't retry this status",
    why: 'they know only common statuses, and few servers send this one',
    differs: (given) => given.status !== null && [421, 423, 424, 425, 499].includes(given.status) && repeats(given),
  },
  {
    who: 'got, ky, undici, axios-retry, gaxios and urllib3',
    does: "don't retry a POST after a 529",
    why: 'they look at the method before the status, although the overloaded server rejected the request',
    differs: (given) => given.status === 529 && repeats(given) && isUnsafe(given),
  },
  // Whatever the status.
  {
    who: 'all measured clients',
    does: "don't retry a 403 or 409 that gives a time",
    why: 'they treat the status as final; GitHub and others also send it for rate limits',
    differs: (given) => (given.status === 403 || given.status === 409) && given.verdict === 'wait',
  },
  {
    who: "undici and Notion's client",
    does: 'cut a long wait to 30 or 60 seconds',
    why: 'few programs can wait that long, although a shorter wait runs into the limit again',
    differs: (given) => repeats(given) && (given.waitSeconds ?? 0) > 60,
  },
]
