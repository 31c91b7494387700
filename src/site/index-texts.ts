import type { Kind } from '../engine/model.ts'
import { families } from '../engine/envelopes/list.ts'
import { statuses as knownStatuses } from '../engine/statuses.ts'
import type { EnvelopePage } from '../catalogue/model.ts'
import { site } from './config.ts'
import { content } from './content.ts'
import { entriesOfKind, groupCounts, sections } from './entries.ts'
import { count, familyOf } from './words.ts'

/** What the pages that list others say, for the pages and their Markdown alike. */
export const indexTexts = {
  codes: {
    url: '/e/',
    title: 'All codes',
    lead:
      content.codes.length > 0
        ? `${count(content.codes.length, 'code or status', 'codes and statuses')} of ${groupCounts}. Each has a permanent address.`
        : "No code is described here yet. Each row of an API's tables will have a page with a permanent address.",
  },
  apis: {
    url: '/apis/',
    title: site.groups.api.title,
    lead:
      sections.length > 0
        ? (site.groups.api.text ??
          "Each page carries one API's status and code tables, its error body, and how to handle its errors.")
        : 'No API is described here yet. The explorer still reads an error response, by its shape and its status.',
  },
  guides: { url: '/guides/', title: 'Guides', lead: 'What holds for every API, with code.' },
  statuses: {
    url: '/status/',
    title: 'Statuses',
    lead: 'What the standard says of a status, what to do, and what each API makes of it.',
  },
  kinds: {
    url: '/kinds/',
    title: 'Kinds of failure',
    lead: 'APIs call the same failure by many names. A kind brings them together: what it means, how each API says it, and one handler for all of them.',
  },
  envelopes: {
    url: '/envelopes/',
    title: 'Envelopes',
    lead: 'An envelope is the shape of an error body. Each page says how to recognize one and how to read it.',
  },
} as const

/** Statuses that servers send although no standard defines them, and that have no page. */
export const unregistered = Object.entries(knownStatuses)
  .map(([status, facts]) => ({ status: Number(status), ...facts }))
  .filter(({ status }) => content.statuses.every((page) => page.status !== status))

/** The pages about statuses by their first digit, errors first. */
export const statusFamilies = [4, 5, 2, 3, 1].map((family) => ({
  family,
  pages: content.statuses.filter(({ status }) => familyOf(status) === family),
}))

/** The pages about envelopes by family, those without a page left out. */
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
  `${count(new Set(entriesOfKind(kind).map(({ api }) => api)).size, 'source documents', 'sources document').replace(/^0 .*/, 'No API here documents')} it.`
