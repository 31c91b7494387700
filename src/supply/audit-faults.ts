/** The output of `npm audit --json`, as far as it is used; from a registry without advisories, an error. */
export interface Audit {
  vulnerabilities?: Record<string, { via: (string | { url: string; title: string; severity: string })[] }>
}

/**
 * Advisories without an explanation, and explanations that are no longer needed.
 * @param explained reasons by the address of the advisory
 * @returns sentences; `null` if the registry has no advisories
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
      .map(
        ([, text]) =>
          `${text}. Update the package, or explain in src/supply/accepted.ts why the advisory doesn't affect this project.`,
      ),
    ...Object.keys(explained)
      .filter((url) => !found.has(url))
      .map((url) => `Remove ${url} from src/supply/accepted.ts: no installed package has that advisory.`),
  ]
}
