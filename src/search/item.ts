import type { Kind, Verdict } from '../engine/model.ts'

/** The groups of results. If groups match equally well, they appear in this order. */
export const groups = ['code', 'status', 'list', 'kind', 'api', 'envelope', 'guide'] as const

export type Group = (typeof groups)[number]

/** One entry of the search list: what search matches and shows for a page. */
export interface Item {
  group: Group
  /** A code as sent, a status, or a name. */
  name: string
  /** Site path, without the site's base path. */
  url: string
  /** What a code or status means, in a few words. */
  title?: string
  /** Name of the API that sends the code. */
  api?: string
  /** As shown: `429`, `5xx`, `200 401`. */
  status?: string
  kind?: Kind
  /** The engine's verdict for the row or the status alone; left out if it depends. */
  verdict?: Verdict
  /** The code belongs to a service. Codes of services rank below those of APIs and standards. */
  service?: true
  /** The API no longer sends it. */
  retired?: true
  /** Other words to match: an envelope's media type, a guide's headings, a kind's value in data, a status's former name. */
  words?: string
  /** The page's summary. */
  text?: string
  /** Messages from the examples of a code. */
  messages?: string[]
}
