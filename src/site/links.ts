import type { Link } from '../config/define-config.ts'
import { site } from './config.ts'
import { content, isPublished } from './content.ts'

/** The links in the header: the configured ones, or else one for each list that isn't empty. */
export const headerLinks: Link[] = site.header.links ?? [
  ...listed(content.codes, 'Codes', '/e/'),
  ...listed(content.apis, site.groups.api.title, '/apis/'),
  ...listed(content.guides, 'Guides', '/guides/'),
  ...listed(content.statuses, 'Statuses', '/status/'),
  ...listed(content.kinds, 'Kinds', '/kinds/'),
  ...listed(content.envelopes, 'Envelopes', '/envelopes/'),
]

/** The links in the footer: the configured ones, or else to pages that few readers need. */
export const footerLinks: Link[] = site.footer.links ?? [
  ...listed(content.codes, 'All codes', '/e/'),
  ...published('For programs', '/guides/programs/'),
  ...published('Privacy', '/guides/privacy/'),
  { label: 'Feed', to: '/feed.xml' },
  { label: 'Design', to: '/design/' },
]

function listed(pages: unknown[], label: string, to: string): Link[] {
  return pages.length > 0 ? [{ label, to }] : []
}

function published(label: string, to: string): Link[] {
  return isPublished(to) ? [{ label, to }] : []
}
