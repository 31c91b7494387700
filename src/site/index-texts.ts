import type { Kind } from '../engine/model.ts'
import { families } from '../engine/envelopes/list.ts'
import { statuses as knownStatuses } from '../engine/statuses.ts'
import type { EnvelopePage } from '../catalogue/model.ts'
import { site } from './config.ts'
import { content } from './content.ts'
import { entriesOfKind, groupCounts, sections } from './entries.ts'
import { count, familyOf } from './words.ts'

/** Texts of the index pages, for HTML and Markdown. */
export const indexTexts = {
  codes: {
    url: '/e/',
    title: 'All codes',
    lead:
      content.codes.length > 0
        ? `${count(content.codes.length, 'code or status', 'codes and statuses')} of ${groupCounts}. Each has a permanent address.`
        : "No codes yet. Each row of an API's tables gets a page with a permanent address.",
  },
  apis: {
    url: '/apis/',
    title: site.groups.api.title,
    lead:
      sections.length > 0
        ? (site.groups.api.text ??
          "Each page has one API's status and code tables, its error body, and how to handle its errors.")
        : 'No APIs yet. The explorer still reads an error response by its format and its status.',
  },
  guides: { url: '/guides/', title: 'Guides', lead: 'Advice for every API, with code.' },
  statuses: {
    url: '/status/',
    title: 'Statuses',
    lead: 'What the standard says about each status, what to do, and what each API sends with it.',
  },
  kinds: {
    url: '/kinds/',
    title: 'Kinds of failure',
    lead: 'APIs have many names for the same failure. A kind groups them: what it means, what each API sends, and one handler for all of them.',
  },
  envelopes: {
    url: '/envelopes/',
    title: 'Envelopes',
    lead: 'An envelope is the format of an error body. Each page says how to recognize and read one.',
  },
} as const

/** Statuses that some servers send, that no standard defines and that have no page. */
export const unregistered = Object.entries(knownStatuses)
  .map(([status, facts]) => ({ status: Number(status), ...facts }))
  .filter(({ status }) => content.statuses.every((page) => page.status !== status))

/** The pages of statuses by their first digit, errors first. */
export const statusFamilies = [4, 5, 2, 3, 1].map((family) => ({
  family,
  pages: content.statuses.filter(({ status }) => familyOf(status) === family),
}))

/** The pages of envelopes by family. Families without a page are left out. */
export function envelopeFamilies(): { name: string; pages: EnvelopePage[] }[] {
  const familyOfId = new Map(families.flatMap(({ id, envelopes }) => envelopes.map((envelope) => [envelope.id, id])))
  return families
    .map(({ id, name }) => ({
      name,
      pages: content.envelopes
        .filter((page) => (familyOfId.get(page.id) ?? page.family) === id)
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    }))
    .filter(({ pages }) => pages.length > 0)
}

/** How many sources document a kind, as a sentence. */
export const sourcesOfKind = (kind: Kind): string =>
  `${count(new Set(entriesOfKind(kind).map(({ api }) => api)).size, 'source documents', 'sources document').replace(/^0 .*/, 'No API on this site documents')} this kind.`
