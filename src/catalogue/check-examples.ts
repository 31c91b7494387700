import type { Catalogue, Diagnosis } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { Example } from './model.ts'
import { whyOther } from './weigh-declared.ts'

/**
 * Runs every sample response through the engine and compares what it says with what its page states.
 * @param diagnose the engine, with the catalogue and a fixed clock bound
 * @param catalogue its APIs, as an envelope's page can't know which of them send its shape, and the envelopes that pages declare
 * @returns one problem for each statement that does not hold
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
          what: `The engine reads this example otherwise than its page: ${name}.`,
          expected: String(stated),
          found: String(said),
          fix: 'Correct the sample or its attributes; if it has an envelope of its own, name that under envelopes in the front matter of its API.',
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

/** A match below this is a runner-up, not what the response is. */
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

  /** Of an envelope's own samples, `api="none"` says that nobody else is named: an API that lists the envelope may be. */
  function sendsShape(id: string): boolean {
    const shape = /^content\/envelopes\/([^/]+)\.mdx$/.exec(path)?.[1]
    return (
      shape !== undefined && apis.some((api) => api.id === id && api.group === 'api' && api.envelopes.includes(shape))
    )
  }
}
