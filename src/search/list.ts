import type { Content } from '../catalogue/model.ts'
import { envelopeUrl, guideUrl, statusUrl } from '../catalogue/urls.ts'
import type { Item } from './rank.ts'

/**
 * Everything that can be looked up. Of equals the first one wins: a status has its own page before the rows of the APIs.
 * URLs are site paths, without the site's base.
 */
export function searchList({ apis, codes, statuses, guides, envelopes }: Content): Item[] {
  const names = new Map(apis.map(({ api }) => [api.id, api.name]))
  return [
    ...statuses.map(({ status, name }): Item => [String(status), name, 'Status', statusUrl(status)]),
    ...codes.map(({ entry, title }): Item => {
      const { from, to } = entry.status
      const status = [from === to ? from : `${from / 100}xx`, ...entry.moreStatuses].join(' ')
      return [
        entry.code ?? status,
        title,
        `${names.get(entry.api)}${entry.code === null ? '' : ` · ${status}`}`,
        entry.url,
      ]
    }),
    ...apis.map(({ api }): Item => [api.name, '', api.isStandard ? 'Standard' : 'API', api.url]),
    ...envelopes.map(({ id, name }): Item => [name, '', 'Envelope', envelopeUrl(id)]),
    ...guides.map(({ name, title }): Item => [title, '', 'Guide', guideUrl(name)]),
  ]
}
