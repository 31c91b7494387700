import type { Catalogue, Entry, Kind, Verdict } from '../engine/model.ts'
import { diagnose } from '../engine/index.ts'
import { statusFacts } from '../engine/statuses.ts'
import { headline, headlineSentence, methods } from '../engine/wording.ts'
import { statusUrl } from '../catalogue/urls.ts'
import { adviseOnRow, rowClock } from '../rows/advise-on-row.ts'
import { reasonsOf } from '../rows/row-reasons.ts'
import { linesOf, wordsOfRow } from '../rows/row-words.ts'
import type { Item } from '../search/item.ts'
import { rank } from '../search/rank.ts'

/** What is known about a code or a status. */
export interface Known {
  /** Id of the API; `null` for a status by itself. */
  api: string | null
  apiName: string | null
  /** As the API sends it; `null` for a status. */
  code: string | null
  /** `429`, `5xx`, or several: `200 401`. */
  status: string
  name: string
  kind: Kind
  meaning: string
  /** What fixes it, by the API's table. */
  resolution: string | null
  verdict: Verdict
  /** Whether, when and how often to retry: the verdict first, then why. */
  retry: string[]
  /** Site path of its page. */
  url: string
  /** The API no longer sends it. */
  isRetired: boolean
}

export interface Lookup {
  /** The status by itself first, then at most eight rows of tables. With more than two, the `retry` of a row is only its verdict. */
  found: Known[]
  /** How many more there are. */
  more: number
  /** If nothing was found: what has a similar spelling or name. */
  nearest: Pick<Known, 'api' | 'apiName' | 'code' | 'status' | 'name' | 'url'>[]
  /** If no API has that name: the ids of all. */
  apis: string[]
}

/**
 * Finds a code, or a status, in the catalog. A code is found as spelled, else ignoring case, `-` and `_`, else by its last part
 * (`quota` for `example.com/errors/quota`).
 * @param asked the code or status, and where it is known, the id or name of the API that sent it
 */
export function lookUp(catalogue: Catalogue, asked: { api?: string; code: string }): Lookup {
  const code = asked.code.trim()
  const api = asked.api?.trim() ? idOf(catalogue, asked.api) : undefined
  const isNoApi = api === null
  const entries = catalogue.entries.filter((entry) => api === undefined || isNoApi || entry.api === api)
  const rows = find(entries, code)
  const found = isNoApi ? [] : [...(api ? [] : ofStatus(catalogue, code)), ...rows.slice(0, most).map((entry) => ofEntry(entry, catalogue))] // prettier-ignore
  const nearest = found.length > 0 ? [] : [...rows, ...nearestTo(catalogue, entries, code)]
  return {
    found: found.length > mostInFull ? found.map(inShort) : found,
    more: isNoApi ? 0 : Math.max(0, rows.length - most),
    nearest: [...new Set(nearest)].slice(0, most).map((entry) => nameOf(entry, catalogue)),
    apis: isNoApi ? catalogue.apis.map(({ id }) => id) : [],
  }
}

const most = 8

/** With more than these, the reasons are left out, except for a status: name the API to get them. */
const mostInFull = 2

const inShort = (known: Known): Known => (known.api === null ? known : { ...known, retry: known.retry.slice(0, 1) })

function idOf({ apis }: Catalogue, name: string): string | null {
  const wanted = dense(name)
  return apis.find(({ id, name: full }) => [id, full, full.replace(/ API$/i, '')].some((each) => dense(each) === wanted))?.id ?? null // prettier-ignore
}

function find(entries: readonly Entry[], code: string): Entry[] {
  const status = /^(?:http\s*)?([1-5]\d\d|[1-5]xx)$/i.exec(code)?.[1]?.toLowerCase()
  const wanted = dense(code)
  const ways: ((entry: Entry) => boolean)[] = [
    (entry) => entry.code === code || (status !== undefined && entry.code === null && hasStatus(entry, status)),
    (entry) => entry.code !== null && dense(entry.code) === wanted,
    (entry) => entry.code !== null && dense(entry.code.split(/[/.:#]/).at(-1) ?? '') === wanted,
    (entry) => status !== undefined && hasStatus(entry, status),
  ]
  if (wanted === '') return []
  for (const way of ways) {
    const found = entries.filter(way)
    if (found.length > 0) return found.toSorted((a, b) => Number(Boolean(a.retired)) - Number(Boolean(b.retired)))
  }
  return []
}

const hasStatus = ({ status: { from, to }, moreStatuses }: Entry, wanted: string): boolean =>
  wanted.endsWith('xx')
    ? from === Number(wanted[0]) * 100 && to > from
    : (from <= Number(wanted) && Number(wanted) <= to) || moreStatuses.includes(Number(wanted))

const dense = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

function ofStatus(catalogue: Catalogue, code: string): Known[] {
  const status = Number(/^(?:http\s*)?([1-5]\d\d)$/i.exec(code)?.[1])
  if (!catalogue.statuses.includes(status)) return []
  const { name, kind, meaning } = statusFacts(status)
  const { retry, outcome } = diagnose(`HTTP/1.1 ${status} ${name}\n\n`, catalogue, { now: rowClock })
  const other = retry.byMethod?.other
  return [
    {
      api: null,
      apiName: null,
      code: null,
      status: String(status),
      name,
      kind,
      meaning,
      resolution: null,
      verdict: retry.verdict,
      retry: [
        `${headlineSentence(headline(retry, outcome))}.`,
        ...(other ? [`${methods.other}: ${headlineSentence(headline(other, outcome))}.`] : []),
        ...retry.because,
      ],
      url: statusUrl(status),
      isRetired: false,
    },
  ]
}

function ofEntry(entry: Entry, catalogue: Catalogue): Known {
  const advice = adviseOnRow(entry, catalogue)
  const words = wordsOfRow(entry, advice)
  return {
    ...nameOf(entry, catalogue),
    kind: entry.kind,
    meaning: entry.description,
    resolution: entry.resolution,
    verdict: words.verdict,
    retry: [...linesOf(words), ...reasonsOf(advice)],
    isRetired: entry.retired !== undefined,
  }
}

const nameOf = ({ api, code, status: { from, to }, moreStatuses, name, url }: Entry, { apis }: Catalogue) => ({
  api,
  apiName: apis.find(({ id }) => id === api)?.name ?? api,
  code,
  status: [from === to ? from : `${from / 100}xx`, ...moreStatuses].join(' '),
  name,
  url,
})

/** By the ranking of the site's search, the named API first. If nothing is like the whole text, what shares a word with it. */
function nearestTo(catalogue: Catalogue, entries: readonly Entry[], code: string): Entry[] {
  const byUrl = new Map(catalogue.entries.map((entry) => [entry.url, entry]))
  const own = entries.map((entry) => itemOf(entry, catalogue))
  const all = entries === catalogue.entries ? [] : catalogue.entries.map((entry) => itemOf(entry, catalogue))
  const near = (text: string) => [...rank(text, own), ...rank(text, all)]
  const whole = near(code)
  const words = code.split(/[^a-z\d]+/i).filter((word) => word.length > 2)
  const found = whole.length > 0 ? whole : words.flatMap(near)
  return found.flatMap(({ url }) => byUrl.get(url) ?? [])
}

function itemOf(entry: Entry, catalogue: Catalogue): Item {
  const { apiName, status } = nameOf(entry, catalogue)
  return { group: 'code', name: entry.code ?? status, url: entry.url, title: entry.name, api: apiName, status }
}
