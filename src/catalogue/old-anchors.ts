import GithubSlugger from 'github-slugger'
import { z } from 'astro/zod'
import type { Problem } from './content-error.ts'
import type { OldAnchor } from './model.ts'
import type { Page } from './read-page.ts'
import { pageUrl } from './urls.ts'

/** Old anchors of headings that many pages share: the old anchor, then the one it leads to. They hold on each page that has the new one. */
const onAllPages: Record<string, string> = {
  'credentials-and-access': 'credentials-and-permissions',
  'failures-of-the-service': 'server-errors',
  'header-fields-that-matter': 'relevant-headers',
  'how-to-recognise-it': 'how-to-recognize-it',
  'status-table': 'statuses',
  'the-request': 'request-errors',
  'what-to-do-in-common-situations': 'common-scenarios',
  'without-a-code': 'errors-without-a-code',
}

/** The old anchors of a heading. `own` is `anchors` in the front matter of its page. */
export const oldAnchorsOf = (anchor: string, own: unknown): string[] =>
  Object.entries({ ...onAllPages, ...inFrontMatter(own) })
    .filter(([, to]) => to === anchor)
    .map(([from]) => from)

/**
 * Reads the old anchors of every page, and checks that each leads to a heading and that no heading has it as its own.
 * @returns those that are sound
 */
export function readOldAnchors(pages: Page[], problems: Problem[]): OldAnchor[] {
  return pages.flatMap((page) => {
    const own: unknown = page.frontMatter && (page.frontMatter as { anchors?: unknown }).anchors
    const headings = headingAnchors(page)
    const report = (from: string, what: string, expected: string, found: string, fix: string) =>
      problems.push({ path: page.path, line: page.lineOfMember(['anchors', from]), what, expected, found, fix })

    for (const [from, to] of Object.entries(inFrontMatter(own)))
      if (!headings.has(to))
        report(
          from,
          `The old anchor "${from}" leads to no heading of its page.`,
          `an anchor such as ${[...headings].slice(0, 12).join(' ')}`,
          to,
          'Name the anchor of the heading that says the same now.',
        )
    return [...headings].flatMap((to) =>
      oldAnchorsOf(to, own).flatMap((from): OldAnchor[] => {
        if (!headings.has(from)) return [{ url: pageUrl(page.path), from, to }]
        report(
          from,
          `"${from}" is an old anchor of another heading on this page.`,
          `no heading with the anchor "${from}"`,
          `headings with the anchors "${from}" and "${to}"`,
          'Rename one of the two headings, or take the line out of "anchors".',
        )
        return []
      }),
    )
  })
}

/** The anchors that the headings of a page have as their ids. */
export function headingAnchors(page: Page): Set<string> {
  const slugger = new GithubSlugger()
  return new Set(page.headings.map(({ text }) => slugger.slug(text)))
}

const anchors = z.record(z.string(), z.string())

/** What is wrong with the member is reported with the rest of the front matter. */
const inFrontMatter = (own: unknown) => anchors.safeParse(own).data ?? {}
