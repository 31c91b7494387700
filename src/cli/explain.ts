import type { Known, Lookup } from '../lookup/look-up.ts'
import { visible } from '../visible/characters.ts'

/**
 * What the tables say about a code, as text for a terminal.
 * @param link makes an address from a site path
 */
export function explainReport(
  { found, more, nearest, apis }: Lookup,
  asked: string,
  link: (path: string) => string,
): string {
  if (found.length > 0) {
    const rest =
      more > 0 ? [`and ${more} more. To narrow it down, name the API: errata explain API ${visible(asked)}`] : []
    const isLong = found.length > 2
    const full = found.filter(({ api }) => !isLong || api === null).map((known) => entryText(known, link))
    const lines = found.filter(({ api }) => isLong && api !== null).map((known) => lineText(known, link))
    return [...full, ...(lines.length > 0 ? [lines.join('\n')] : []), ...rest].join('\n\n')
  }
  return [
    apis.length > 0
      ? `No API here has that name. These are known: ${apis.join(', ')}.`
      : `There is no entry for ${visible(asked)}.`,
    ...(nearest.length > 0 ? ['', 'Did you mean:'] : []),
    ...nearest.map(({ api, code, status, name }) => `  ${[api, code ?? status].join(' ')}  ${code === name ? '' : name}`.trimEnd()), // prettier-ignore
    ...(nearest.length === 0 ? ['Give errata the whole response instead.'] : []),
  ].join('\n')
}

function entryText(
  { apiName, code, status, name, retry, meaning, resolution, url, isRetired }: Known,
  link: (path: string) => string,
): string {
  const [verdict = '', ...reasons] = retry
  const head = [apiName, code, status, name === code ? null : name].filter((part) => part !== null)
  return [
    head.join(' · ') + (isRetired ? ' (no longer sent)' : ''),
    `  ${verdict}`,
    ...(resolution ? [`  ${resolution}`] : []),
    ...reasons.map((text) => `  ${text}`),
    `  ${meaning}`,
    `  ${link(url)}`,
  ].join('\n')
}

const lineText = ({ api, code, status, retry, url }: Known, link: (path: string) => string): string =>
  `${[api, code ?? status].join(' ')}: ${retry[0] ?? ''}  ${link(url)}`
