import type { Entry } from '../engine/model.ts'

/** A small terminal. */
const lines = 24
const columns = 100

/** What a terminal of 24 lines of 100 characters shows of a text before it scrolls. */
export const firstScreen = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? [''])
    .slice(0, lines)
    .join('\n')

/**
 * What the first screen of a code page lacks, as `curl` shows the page. Empty if code, status, advice and retry are all there.
 * @param retry the engine's headline for the row
 */
export function missingAtFirst(html: string, { code, status }: Entry, retry: string): string[] {
  const screen = firstScreen(html)
  const number = status.from === status.to ? String(status.from) : `${status.from / 100}xx`
  const found: [what: string, isThere: boolean][] = [
    ['the code', code === null || screen.includes(code.replace(/--+/g, '—'))],
    ['the status', screen.includes(number)],
    ['what to do', /^What to do: \S.{3}/m.test(screen)],
    ['whether to retry', screen.includes(`Retry: ${retry}`)],
  ]
  return found.filter(([, isThere]) => !isThere).map(([what]) => what)
}
