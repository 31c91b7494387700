/** What a reader has chosen for one table; an empty text is no choice. */
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

/**
 * Reads a table's state from a page's query.
 * @param prefix of the table's parameters: empty for the first table of a page
 */
export function readState(query: string, prefix: string): State {
  const parameters = new URLSearchParams(query)
  const [q, status, kind, retry, sort] = names.map((name) => parameters.get(prefix + name)?.slice(0, 80) ?? '')
  return { q: q!, status: status!, kind: kind!, retry: retry!, sort: sort! }
}

/**
 * Puts a table's state into a page's query; the other parameters stay. Text that looks like a response, and not like a code or
 * words, is left out: nothing that was pasted may get into an address.
 * @returns the query, with its `?`, or nothing where nothing is chosen
 */
export function writeState(query: string, prefix: string, state: State): string {
  const parameters = new URLSearchParams(query)
  for (const name of names) {
    if (state[name] && (name !== 'q' || /^[\w .:/#-]{1,80}$/.test(state.q))) parameters.set(prefix + name, state[name])
    else parameters.delete(prefix + name)
  }
  return parameters.size > 0 ? `?${parameters}` : ''
}
