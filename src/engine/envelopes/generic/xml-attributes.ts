import type { Json } from '../../model.ts'
import type { Place } from './places.ts'
import { nowhere } from './words.ts'

/** Most of a document that is looked at, in characters. */
const longest = 50_000

export interface XmlTag {
  name: string
  attributes: { [name: string]: Json }
}

/** The start tags of an XML document that have attributes, without namespace prefixes and declarations. Linear. */
export function tagsOf(xml: string | null): XmlTag[] {
  if (xml === null || !/^\s*</.test(xml)) return []
  return xml
    .slice(0, longest)
    .split('<')
    .flatMap((part): XmlTag[] => {
      const name = /^(?:[\w.-]+:)?([A-Za-z_][\w.-]*)\s/.exec(part)?.[1]
      const pairs =
        name === undefined ? [] : [...part.matchAll(/\s(?:[\w.-]+:)?([A-Za-z_][\w.-]*)=(?:"([^"]*)"|'([^']*)')/g)]
      if (name === undefined || pairs.length === 0) return []
      return [
        {
          name,
          attributes: Object.fromEntries(pairs.map(([, key, double, single]) => [key ?? '', double ?? single ?? ''])),
        },
      ]
    })
}

/** Tags that state an error in their attributes: `<error code="7">`, `<response NCERROR="50001111">`. */
export function errorTags(xml: string | null): Place[] {
  return tagsOf(xml)
    .map(({ name, attributes }) =>
      Object.entries(attributes).filter(
        ([key]) => /error/i.test(key) || (/error|fault|exception/i.test(name) && telling.test(key)),
      ),
    )
    .filter((entries) => entries.length > 0)
    .slice(0, 20)
    .map((entries) => ({ object: Object.fromEntries(entries), path: nowhere, kind: 'error' }))
}

const telling = /^(?:\w*code|number|message|description|detail|text)$/i
