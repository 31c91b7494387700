import type { Hop } from '../model.ts'
import { capital, inSentence } from './in-sentence.ts'

/** Whether the path shows more than that you called an API. */
export const isTelling = (path: readonly Hop[]) => path.length > 2 || path.some(({ passed }) => passed === 'no')

/** The path in a sentence or two: "Your request passed through Cloudflare and nginx; the API responded." */
export function pathWords(path: readonly Hop[]): string {
  const at = path.findIndex(({ responded }) => responded)
  const api = path.at(-1)
  const names = listed(path.slice(1, at < 0 ? -1 : at).map(({ name }) => inSentence(name)))
  const by = path[at]
  if (!by || !api) {
    return api?.passed === 'no'
      ? 'No response came: the connection between you and the API failed.'
      : `The response came through ${names}. Either the API or something in front of it wrote the response.`
  }
  const before = names && `Your request passed through ${names}; `
  const who = before ? inSentence(by.name) : capital(inSentence(by.name))
  if (by === api) return before ? `${before}the API responded.` : 'The API responded.'
  if (by.passed === 'no') return `${before}${who} stopped ${before ? 'it' : 'your request'} and responded itself.`
  if (by.passed === 'unknown') return `${before}${who} responded. It isn't known whether your request reached the API.`
  return api.passed === 'no'
    ? `${before}${who} responded itself, because it got no valid response from the API.`
    : `${who} responded with a stored copy. Your request didn't reach the API.`
}

const listed = (names: string[]) => names.join(', ').replace(/, ([^,]*)$/, ' and $1')
