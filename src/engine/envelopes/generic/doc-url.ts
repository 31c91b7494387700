import { isText } from '../../json.ts'
import type { Found } from '../envelope.ts'
import type { Place } from './places.ts'
import { plainName } from './words.ts'

export const docUrlNames = ['docurl', 'documentationurl', 'docsurl', 'moreinfo', 'helpurl', 'helplink', 'errorlink', 'erroruri', 'errorurl', 'infolink', 'documentation', 'referencedocumentation', 'docs', 'doclink', 'help', 'learnmore', 'type', 'url', 'link', 'href'] // prettier-ignore
const order = new Map(docUrlNames.map((name, index) => [name, index]))

/** These hold any address; only one that speaks of help is documentation. */
const vague = new Set(['url', 'link', 'href'])

/** The page about this error: an HTTP(S) address in a member named for it. */
export function docUrlIn(places: readonly Place[]): Found | null {
  for (const { object, path, kind } of places) {
    const keys = Object.keys(object).filter((key) => order.has(plainName(key)))
    keys.sort((a, b) => (order.get(plainName(a)) ?? 0) - (order.get(plainName(b)) ?? 0))
    for (const key of keys) {
      const value = object[key]
      const isVague = vague.has(plainName(key)) || kind === 'aside'
      if (
        isText(value) &&
        isAddress(value) &&
        (!isVague || /doc|help|error|support|developer|reference/i.test(value))
      ) {
        return { value: value.trim(), path: [...path, key] }
      }
    }
  }
  return null
}

const isAddress = (value: string) => value.length <= 2000 && /^\s*https?:\/\/[^\s<>"]+\s*$/.test(value)
