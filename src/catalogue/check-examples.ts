import type { Catalogue, Diagnosis } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { Example } from './model.ts'
import { whyOther } from './weigh-declared.ts'

/**
 * Runs every sample response through the engine and compares the result with what its page states.
 * @param diagnose the engine, with the catalogue and a fixed clock bound
 * @param catalogue its APIs, because an envelope's page can't know which of them send it, and the envelopes that pages declare
 * @returns one problem for each statement that is wrong
 */
export function checkExamples(
  examples: Example[],
  diagnose: (paste: string) => Diagnosis,
  { apis, envelopes: declared = [] }: Pick<Catalogue, 'apis' | 'envelopes'> = { apis: [] },
): Problem[] {
  return examples.flatMap((example) => {
    const diagnosis = diagnose(example.paste)
    return comparisons(example, diagnosis, apis)
      .filter(({ stated, said }) => stated !== said)
      .map(({ name, stated, said }): Problem => {
        const envelope = name === 'envelope' ? declared.find(({ id }) => id === stated) : undefined
        return {
          path: example.path,
          line: example.line,
          what: `The engine reads this example differently than its page states: ${name}.`,
          expected: String(stated),
          found: String(said),
          fix: 'Correct the sample or its attributes. If it has its own envelope, add the envelope under "envelopes" in the front matter of its API.',
          ...(envelope && whyOther(envelope, diagnosis)),
        }
      })
  })
}

interface Comparison {
  name: string
  stated: unknown
  said: unknown
}

/** A match below this confidence is a runner-up. */
const leastMatch = 0.3

function comparisons(
  { expected, path }: Example,
  { matches, response, facts, retry, envelope, kind, origin }: Diagnosis,
  apis: Catalogue['apis'],
): Comparison[] {
  const best = matches.find(({ score, api }) => score >= leastMatch && !(expected.api === null && sendsShape(api)))
  const {
    verdict,
    api,
    code,
    status,
    waitSeconds,
    fields,
    requestId,
    envelope: envelopeId,
    kind: statedKind,
    actor,
    origin: statedOrigin,
  } = expected
  const all: Comparison[] = [
    { name: 'verdict', stated: verdict, said: retry.verdict },
    { name: 'api', stated: api, said: best?.api ?? null },
    { name: 'code', stated: code, said: api === undefined || api === null ? facts.code : best?.code },
    { name: 'status', stated: status, said: response.status },
    { name: 'wait', stated: waitSeconds, said: retry.waitSeconds },
    { name: 'fields', stated: fields?.join(', '), said: facts.fields.map(({ path }) => path).join(', ') },
    { name: 'requestId', stated: requestId, said: facts.requestId },
    { name: 'envelope', stated: envelopeId, said: envelope?.id },
    { name: 'kind', stated: statedKind, said: kind },
    { name: 'actor', stated: actor, said: retry.actor },
    { name: 'origin', stated: statedOrigin, said: origin.kind === 'intermediary' ? origin.name : origin.kind },
  ]
  return all.filter(({ stated }) => stated !== undefined)

  /** On an envelope's own samples, `api="none"` says that no other API is named; one that lists the envelope can be. */
  function sendsShape(id: string): boolean {
    const shape = /^content\/envelopes\/([^/]+)\.mdx$/.exec(path)?.[1]
    return (
      shape !== undefined && apis.some((api) => api.id === id && api.group === 'api' && api.envelopes.includes(shape))
    )
  }
}
