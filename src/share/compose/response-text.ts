import type { Shareable } from './shareable.ts'
import { cut } from './seen.ts'

/** Longest text that is shown whole, in characters. GitHub issues hold 65,536, but nobody reads that many. */
const longest = 8000

/** The response for people to read: the paste itself, or only the response read if the paste is long or has several. */
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

/** The language for syntax highlighting. */
export const languageOf = (text: string): string =>
  /^(?:HTTP\/|HTTP \d|[<>*] )/.test(text) ? 'http' : /^[[{]/.test(text) ? 'json' : ''
