/** What `npm audit --json` prints, as far as it is looked at; from a registry that has no advisories, an error. */
export interface Audit {
  vulnerabilities?: Record<string, { via: (string | { url: string; title: string; severity: string })[] }>
}

/**
 * Advisories that nobody has explained, and explanations that are no longer needed.
 * @param explained reasons by the address of the advisory
 * @returns sentences; `null` where the registry told nothing
 */
export function auditFaults({ vulnerabilities }: Audit, explained: Readonly<Record<string, string>>): string[] | null {
  if (vulnerabilities === undefined) return null
  const found = new Map(
    Object.entries(vulnerabilities).flatMap(([name, { via }]) =>
      via.flatMap((each) =>
        typeof each === 'string' ? [] : [[each.url, `${name}: ${each.title} (${each.severity}), ${each.url}`] as const],
      ),
    ),
  )
  return [
    ...[...found]
      .filter(([url]) => !(url in explained))
      .map(([, text]) => `${text}. Update it, or say in src/supply/accepted.ts why it doesn't concern this project.`),
    ...Object.keys(explained)
      .filter((url) => !found.has(url))
      .map((url) => `${url} is explained in src/supply/accepted.ts, and nothing installed has it. Take it out.`),
  ]
}
