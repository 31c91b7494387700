import type { Entry } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { Alias, Content } from './model.ts'
import type { Page } from './read-page.ts'
import { slugOfEntry } from './read-tables.ts'
import type { Unread } from './unread.ts'
import { apiUrl, codeUrl, envelopeUrl, guideUrl, headersUrl, kindUrl, slugOf, statusUrl } from './urls.ts'

/**
 * Checks that no published address is lost: each locked address is that of a page, or an old address of a page.
 * @param locked site paths from `urls.lock`; those that aren't pages of `content/` (an index, a file for programs) are skipped
 */
export function checkLocked(
  locked: string[],
  pages: Page[],
  content: Content,
  unread: Unread,
  problems: Problem[],
): void {
  const known = new Set([...addressesOf(content), ...content.aliases.map(({ from }) => from)])
  for (const address of locked) {
    if (!isPage.test(address) || known.has(address) || unread.mayHave(address)) continue
    const [, section, first = '', code] = address.split('/')
    const page = pages.find(({ path }) => path === `content/apis/${first}/index.mdx`)
    const isCode = section === 'e' && code !== '' && page !== undefined
    problems.push({
      path: page?.path ?? `content/${section === 'status' ? 'statuses' : section === 'e' ? 'apis' : section}`,
      line: isCode ? (page.tables.findLast(({ element }) => element !== 'StatusTable')?.line ?? 1) : 1,
      what: isCode
        ? `"${code}" was removed from the tables, but its published address must keep working.`
        : `The page ${address} was removed, but its published address must keep working.`,
      expected: isCode
        ? `a row for ${code} in <RetiredTable>, or "${code}" under "renamed" in the front matter`
        : `a page there, or "formerly: [${address}]" in the front matter of the page that it redirects to`,
      found: 'neither',
      fix: isCode
        ? 'Move its row to a <RetiredTable> and say when the API stopped sending it and what replaces it; or add its new name under "renamed".'
        : 'Restore the page, or add its address to "formerly" of the page that replaces it.',
    })
  }
}

const isPage = /^\/(?:(?:e\/[^/]+|apis|envelopes|kinds|status|guides)\/[^/#]+|headers)\/$/

/** What replaces a retired code must have a row in its own API and still be sent: the reader needs one step, not two. */
export function checkInstead(page: Page, entries: Entry[], lines: Map<string, number>, problems: Problem[]): void {
  const sent = new Set(entries.filter(({ retired }) => !retired).map((entry) => entry.code ?? slugOfEntry(entry)))
  for (const entry of entries) {
    for (const code of entry.retired?.instead.filter((name) => !sent.has(name)) ?? []) {
      problems.push({
        path: page.path,
        line: lines.get(slugOfEntry(entry)) ?? 1,
        what: `"${code}" is listed in the column "Instead", but the API doesn't send it.`,
        expected: 'a code or status with a row in a <CodeTable> or <StatusTable> of this page',
        found: entries.some((other) => other.code === code) ? 'a row that is retired too' : `no row for "${code}"`,
        fix: 'Name the code that the API sends now, or write — if nothing replaces it.',
      })
    }
  }
}

/** The old addresses of an API's renamed codes. A renamed code has no row; its new name must have one. */
export function readRenamed(
  page: Page,
  api: string,
  renamed: Record<string, string>,
  entries: Entry[],
  problems: Problem[],
): Alias[] {
  const bySlug = new Map(entries.map((entry) => [slugOfEntry(entry), entry]))
  return Object.entries(renamed).flatMap(([code, now]): Alias[] => {
    const target = entries.find((entry) => (entry.code ?? slugOfEntry(entry)) === now)
    const own = bySlug.get(slugOf(code))
    if (target && !own) return [{ from: codeUrl(api, slugOf(code)), to: target.url, code }]
    problems.push({
      path: page.path,
      line: 1,
      what: own
        ? `"${code}" is listed under "renamed", but still has a row.`
        : `"renamed" says that "${code}" is now "${now}", but "${now}" has no row.`,
      expected: own
        ? 'no row for a renamed code'
        : 'a code exactly as in the tables of this page, so that the old address redirects once',
      found: own
        ? `the row of ${own.code ?? slugOfEntry(own)}`
        : now in renamed
          ? `"${now}", which is renamed too`
          : 'none',
      fix: own ? 'Remove the row, or the line under "renamed".' : 'Name the code that the API sends now.',
    })
    return []
  })
}

/** Old addresses that pages claim: none can be the address of a page, and none can be claimed twice. */
export function checkAliases(pages: Page[], content: Content, problems: Problem[]): void {
  const taken = new Map([...addressesOf(content)].map((address) => [address, 'a page']))
  for (const { from, to } of content.aliases) {
    const by = taken.get(from)
    taken.set(from, `an old address of ${to}`)
    if (by === undefined) continue
    problems.push({
      path:
        pages.find(({ frontMatter }) => JSON.stringify(frontMatter ?? '').includes(from))?.path ??
        `content/apis/${from.split('/')[2] ?? ''}/index.mdx`,
      line: 1,
      what: `The old address ${from} is already in use.`,
      expected: 'an address that no page has and no other page had',
      found: by,
      fix: 'Remove it from "formerly" or "renamed".',
    })
  }
}

function addressesOf({ apis, codes, statuses, kinds, envelopes, guides, headers }: Content): Set<string> {
  return new Set([
    ...apis.map(({ api }) => apiUrl(api.id)),
    ...codes.map(({ entry }) => entry.url),
    ...statuses.map(({ status }) => statusUrl(status)),
    ...kinds.map(({ kind }) => kindUrl(kind)),
    ...envelopes.map(({ id }) => envelopeUrl(id)),
    ...guides.map(({ name }) => guideUrl(name)),
    ...(headers ? [headersUrl] : []),
  ])
}
