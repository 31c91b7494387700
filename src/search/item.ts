import type { Kind, Verdict } from '../engine/model.ts'

/** What a result is, in the order in which groups are shown when neither is nearer to what was asked. */
export const groups = ['code', 'status', 'list', 'kind', 'api', 'envelope', 'guide'] as const

export type Group = (typeof groups)[number]

/** One line of the list: everything of a page that can be looked up or is shown of it. */
export interface Item {
  group: Group
  /** What is looked up: a code as sent, a status, a name. */
  name: string
  /** Site path, without the site's base. */
  url: string
  /** What a code or status means, in a few words. */
  title?: string
  /** Name of the API that sends a code. */
  api?: string
  /** As shown: `429`, `5xx`, `200 401`. */
  status?: string
  kind?: Kind
  /** What the engine says of the row, or of a status alone; left out where that depends. */
  verdict?: Verdict
  /** A code of a service, which stands behind those of the APIs and standards. */
  service?: true
  /** The API does not send it any more. */
  retired?: true
  /** What else it is known by: an envelope's media type, the headings of a guide, a kind's name in data, what a status was called before. */
  words?: string
  /** What the page is about, in a sentence. */
  text?: string
  /** Messages that come with a code, as its examples have them. */
  messages?: string[]
}
