import { firstOf } from '../engine/envelopes/declared.ts'
import { pathOf } from '../engine/envelopes/envelope.ts'
import { at } from '../engine/json.ts'
import type { DeclaredEnvelope, Diagnosis } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { Content, EnvelopePage } from './model.ts'
import { bodiesIn } from './weigh-declared.ts'

/**
 * Checks the pages of envelopes: either a declaration or a file of the engine recognizes each one, and examples show everything declared.
 * @param own ids of the envelopes that files of the engine recognize
 * @param diagnose the engine, with the catalogue and a fixed clock bound
 */
export function checkEnvelopes(
  { envelopes, examples, catalogue }: Pick<Content, 'envelopes' | 'examples' | 'catalogue'>,
  own: readonly string[],
  diagnose: (paste: string) => Diagnosis,
): Problem[] {
  return envelopes.flatMap((page): Problem[] => {
    const isOwn = own.includes(page.id)
    if (isOwn === (page.shape !== undefined)) return [recognizedOnce(page, isOwn)]
    const declared = catalogue.envelopes?.find(({ id }) => id === page.id)
    if (!declared) return []
    const senders = catalogue.apis
      .filter((api) => api.envelopes.includes(page.id))
      .map(({ id }) => `content/apis/${id}/`)
    const stated = examples.filter(({ expected }) => expected.envelope === page.id)
    const others = examples.filter(
      ({ path }) => path === page.path || senders.some((folder) => path.startsWith(folder)),
    )
    const read = [...new Set([...stated, ...others])]
      .map(({ paste }) => diagnose(paste))
      .filter(({ envelope }) => envelope?.id === page.id)
    // The check of the examples says why an example that states this envelope is read differently.
    return read.length === 0 && stated.length > 0 ? [] : unseen(page, declared, read)
  })
}

const recognizedOnce = ({ id, path }: EnvelopePage, isOwn: boolean): Problem => ({
  path,
  line: 1,
  what: isOwn
    ? `"${id}" is recognized twice: by "shape" here and by a file of the engine.`
    : `Nothing recognizes a body in the envelope "${id}".`,
  expected: isOwn ? 'only one of them' : '"shape" in the front matter: signs with weights, and where the facts are',
  found: isOwn ? 'both' : 'neither "shape" nor a file in src/engine/envelopes/',
  fix: isOwn
    ? 'Remove "shape", or rename the page.'
    : 'Declare "shape" as content/README.md shows under "Declare an envelope".',
})

/** Everything declared that no example has: a misspelled path would go unnoticed. */
function unseen(page: EnvelopePage, declared: DeclaredEnvelope, read: Diagnosis[]): Problem[] {
  const report = (member: (string | number)[], what: string, expected: string, found: string): Problem => ({
    path: page.path,
    line: page.lineOfMember(['shape', ...member]),
    what,
    expected,
    found,
    fix: 'Correct the path, or add an example that has it.',
  })
  if (read.length === 0) {
    const expected = `an <Example envelope="${page.id}"> on this page that matches "shape"`
    return [report([], 'No example is read as this envelope.', expected, 'no such example')]
  }
  const shown = new Set(read.flatMap(({ envelope }) => envelope?.evidence ?? []).map(({ text }) => text))
  const bodies = read.flatMap(({ response }) => bodiesIn(response.body))
  return [
    ...declared.signs.flatMap(({ text, weight }, index): Problem[] =>
      weight < 0 || shown.has(text)
        ? []
        : [report(['signs', index], 'No example has this sign.', `an example in which ${text}`, 'no such example')],
    ),
    ...pathsOf(declared).flatMap(({ member, path }): Problem[] =>
      bodies.some((body) => at(body, ...pathOf(firstOf(path))) !== undefined)
        ? []
        : [
            report(
              member,
              `No example has the member \`${path}\`.`,
              `an example whose body has \`${path}\``,
              'no such example',
            ),
          ],
    ),
  ]
}

/** Each path declared to hold a fact, and its place in the front matter. */
function pathsOf({ reads }: DeclaredEnvelope): { member: string[]; path: string }[] {
  const { wait, fields, ...facts } = reads
  const list = fields && ('list' in fields ? fields.list : 'map' in fields ? fields.map : fields.member)
  return [
    ...Object.entries(facts).flatMap(([name, paths]) => paths.map((path) => ({ member: [name], path }))),
    ...(wait?.at ?? []).map((path) => ({ member: ['wait'], path })),
    ...(list === undefined ? [] : [{ member: ['fields'], path: list }]),
  ]
}
