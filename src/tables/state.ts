/** What a reader has chosen for the tables of a page; an empty text is no choice. */
export interface State {
  q: string
  /** `429`, or a class: `4xx`. */
  status: string
  kind: string
  /** A verdict, `yes` for those that repeat the request as it is, `no` for the others, `unsaid`. */
  retry: string
  /** Name of a column in lower case, with `-` before it from high to low. */
  sort: string
}

const names = ['q', 'status', 'kind', 'retry', 'sort'] as const

/** Whether rows are asked for, not only an order. */
export const isFiltered = ({ q, status, kind, retry }: State) => Boolean(q || status || kind || retry)

/** Reads the state of a page's tables from its query. */
export function readState(query: string): State {
  const parameters = new URLSearchParams(query)
  const [q, status, kind, retry, sort] = names.map((name) => parameters.get(name)?.slice(0, 80) ?? '')
  return { q: q!, status: status!, kind: kind!, retry: retry!, sort: sort! }
}

/**
 * Puts the state of a page's tables into its query; the other parameters stay. Text that looks like a response, and not like a code or
 * words, is left out: nothing that was pasted may get into an address.
 * @returns the query, with its `?`, or nothing where nothing is chosen
 */
export function writeState(query: string, state: State): string {
  const parameters = new URLSearchParams(query)
  for (const name of names) {
    if (state[name] && (name !== 'q' || /^[\w .:/#-]{1,80}$/.test(state.q))) parameters.set(name, state[name])
    else parameters.delete(name)
  }
  return parameters.size > 0 ? `?${parameters}` : ''
}
