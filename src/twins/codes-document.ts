import type { Content } from '../catalogue/model.ts'
import { envelopesOf } from '../site/entries.ts'
import { codeFieldsOf, type Places } from './code-fields.ts'
import { linksUrl } from './links-document.ts'
import { schemaUrl, type CodesDocument } from './schema.ts'

/** Every code of every API as JSON. */
export function codesDocumentOf(content: Content, places: Places): CodesDocument {
  const { href, address } = places
  return {
    $schema: address(schemaUrl('codes')),
    version: 1,
    apis: content.apis.map(({ api }) => ({
      id: api.id,
      name: api.name,
      group: api.group,
      standard: api.group === 'standard',
      url: href(api.url),
      links: href(linksUrl(api.id)),
      envelopes: api.envelopes.map((id, index) => {
        const { name = id, url = '' } = envelopesOf(api)[index] ?? {}
        return { id, name, url: href(url) }
      }),
    })),
    codes: content.codes.map((page) => codeFieldsOf(page, places)),
  }
}
