import type { Shareable } from './shareable.ts'
import { cut } from './seen.ts'

/** Longest text that a ticket shows whole, in characters: GitHub's tickets hold 65,536, and nobody reads as many. */
const longest = 8000

/** The response for a person to read: the paste as it is, or, of a long one or one of several, the answer that was read. */
export function responseText({ paste, diagnosis }: Shareable): string {
  if (paste.length <= longest && diagnosis.parts.length < 2) return paste.trim()
  const { method, url, status, reason, headers, body } = diagnosis.response
  const request = [method, url].filter((part) => part !== null).join(' ')
  const head = [
    ...(request === '' ? [] : [request, '']),
    ...(status === null ? [] : [`HTTP ${[status, reason].filter((part) => part !== null).join(' ')}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  const text = [...head, ...(head.length > 0 ? [''] : []), body ?? ''].join('\n')
  const left = text.length - longest
  return left > 0 ? `${cut(text, longest)}\n… ${left.toLocaleString('en')} more characters` : text
}

/** What a renderer may colour it as. */
export const languageOf = (text: string): string =>
  /^(?:HTTP\/|HTTP \d|[<>*] )/.test(text) ? 'http' : /^[[{]/.test(text) ? 'json' : ''
