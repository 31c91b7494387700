import { kinds, type Kind, type Verdict } from '../engine/model.ts'
import type { Example, ExpectedDiagnosis } from './model.ts'
import type { Problem } from './content-error.ts'
import type { RawExample } from './read-page.ts'

/** What a code page states for all its examples without writing it on each. */
export type Inherited = Pick<ExpectedDiagnosis, 'api' | 'code' | 'status'>

/** Reads `<Example>`: the paste, and what its attributes state; `null` with a problem if it breaks the contract. */
export function readExample(raw: RawExample, path: string, inherited: Inherited, problems: Problem[]): Example | null {
  const wrong = (what: string, expected: string, found: string, fix: string) => {
    problems.push({ path, line: raw.line, what, expected, found, fix })
    return null
  }
  const [fence, ...others] = raw.fences
  if (!fence || others.length > 0) {
    return wrong(
      '<Example> must hold one sample.',
      'one fenced code block',
      `${raw.fences.length}`,
      'Give each sample its own <Example>.',
    )
  }
  const unknown = Object.keys(raw.attributes).find((name) => !attributes.includes(name))
  if (unknown)
    return wrong(
      `<Example> has no attribute "${unknown}".`,
      attributes.join(' '),
      unknown,
      'Correct the attribute, or remove it.',
    )

  const { verdict = '', kind, wait, status, fields, sample, ...rest } = raw.attributes
  if (!verdicts.includes(verdict as Verdict)) {
    return wrong(
      '<Example> has no verdict.',
      verdicts.join(' '),
      verdict || 'none',
      'Add the verdict that the sample must get, for example verdict="fix".',
    )
  }
  if (kind !== undefined && !kinds.includes(kind as Kind))
    return wrong(`"${kind}" isn't a kind.`, kinds.join(' '), kind, 'Use one of the kinds above.')

  const expected: ExpectedDiagnosis = { ...(rest.api === undefined ? inherited : {}), verdict: verdict as Verdict }
  if (rest.api !== undefined) expected.api = rest.api === 'none' ? null : rest.api
  if (rest.code !== undefined) expected.code = rest.code
  if (status !== undefined) expected.status = Number(status)
  if (wait !== undefined) expected.waitSeconds = Number(wait)
  if (fields !== undefined) expected.fields = fields.split(',').map((field) => field.trim())
  if (kind !== undefined) expected.kind = kind as Kind
  for (const name of ['requestId', 'envelope', 'actor', 'origin'] as const) {
    const value = rest[name]
    if (value !== undefined) expected[name] = value
  }
  return {
    path,
    line: raw.line,
    paste: fence.text,
    language: fence.language,
    sample: sample ?? null,
    wording: null,
    expected,
  }
}

const verdicts: Verdict[] = ['never', 'fix', 'reauth', 'wait', 'backoff', 'reconcile', 'none']

const attributes = [
  'verdict', 'api', 'code', 'status', 'wait', 'fields', 'requestId', 'envelope', 'kind', 'actor', 'origin', 'sample',
] // prettier-ignore
