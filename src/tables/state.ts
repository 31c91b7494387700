/** The filters and the order of a page's tables. An empty string means no choice. */
export interface State {
  q: string
  /** `429`, or a class: `4xx`. */
  status: string
  kind: string
  /** A verdict; `yes` for verdicts that retry the same request, `no` for the others; `unsaid`. */
  retry: string
  /** The name of a column in lowercase; descending with `-` before it. */
  sort: string
}

const names = ['q', 'status', 'kind', 'retry', 'sort'] as const

/** Whether a filter is set, not only an order. */
export const isFiltered = ({ q, status, kind, retry }: State) => Boolean(q || status || kind || retry)

/** Reads the state from the page's query string. */
export function readState(query: string): State {
  const parameters = new URLSearchParams(query)
  const [q, status, kind, retry, sort] = names.map((name) => parameters.get(name)?.slice(0, 80) ?? '')
  return { q: q!, status: status!, kind: kind!, retry: retry!, sort: sort! }
}

/**
 * Writes the state into the page's query string; other parameters stay. Text that doesn't look like a code or words is left out: pasted text
 * must not get into an address.
 * @returns the query string with its `?`, or an empty string if nothing is chosen
 */
export function writeState(query: string, state: State): string {
  const parameters = new URLSearchParams(query)
  for (const name of names) {
    if (state[name] && (name !== 'q' || /^[\w .:/#-]{1,80}$/.test(state.q))) parameters.set(name, state[name])
    else parameters.delete(name)
  }
  return parameters.size > 0 ? `?${parameters}` : ''
}
