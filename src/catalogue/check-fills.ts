import { valuesOf } from '../engine/explain/fill.ts'
import type { Diagnosis, Json } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { CodePage, Example } from './model.ts'

/**
 * Checks that each value that a resolution takes is there in an example of its code: else nobody has seen the sentence with it.
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
        what: 'No example shows this sentence with its value.',
        expected: `an example of ${entry.code ?? entry.status.from} whose response has ${from}`,
        found: `[${words}](${from}), which no example of it has`,
        fix: 'Add such an example, or correct the name of the value.',
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
