import { valuesOf } from '../engine/explain/fill.ts'
import type { Diagnosis, Json } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { CodePage, Example } from './model.ts'

/**
 * Checks that each value used in a resolution appears in an example of its code. Otherwise nobody has seen the finished sentence.
 * @param diagnose the engine, with the catalogue and a fixed clock bound
 */
export function checkFills(codes: CodePage[], examples: Example[], diagnose: (paste: string) => Diagnosis): Problem[] {
  const responses = new Map<string, { json: Json | undefined; headers: Diagnosis['response']['headers'] }[]>()
  if (codes.every(({ entry }) => entry.fills === undefined)) return []
  for (const { paste } of examples) {
    const { matches, response } = diagnose(paste)
    const url = matches[0]?.url ?? ''
    responses.set(url, [...(responses.get(url) ?? []), { json: parsed(response.body), headers: response.headers }])
  }
  return codes.flatMap(({ entry, row }) =>
    (entry.fills ?? [])
      .filter(
        ([, from]) => !responses.get(entry.url)?.some(({ json, headers }) => valuesOf(from, json, headers).length > 0),
      )
      .map(([words, from]): Problem => ({
        path: row.path,
        line: row.line,
        what: 'No example fills in a value of this resolution.',
        expected: `an example of ${entry.code ?? entry.status.from} whose response has ${from}`,
        found: `[${words}](${from}), but no example of ${entry.code ?? entry.status.from} has ${from}`,
        fix: 'Add an example that has the value, or correct its name.',
      })),
  )
}

function parsed(body: string | null): Json | undefined {
  try {
    return JSON.parse(body ?? '') as Json
  } catch {
    return undefined
  }
}
