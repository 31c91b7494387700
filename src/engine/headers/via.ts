/** RFC 9110, section 7.6.3: protocol, recipient, and an optional comment; the one nearest to the API comes first. */
export const hopsIn = (value: string): string[] =>
  value
    .split(',')
    .slice(0, 8)
    .flatMap((hop) => /^\s*(?:[\w.-]+\/)?[\w.]+\s+([^\s(]+)/.exec(hop)?.[1] ?? [])
