import { isUnsafe, repeats, type View } from './others.ts'

/** The views of others on statuses that are rare. */
export const viewsOfRareStatuses: readonly View[] = [
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
    does: 'do not repeat Cloudflare’s 52x',
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
]
