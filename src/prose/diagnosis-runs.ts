import type { Diagnosis } from '../engine/model.ts'
import { headline, headlineSentence } from '../engine/wording.ts'
import { asRun, literal, withoutCode, type Run } from './runs.ts'

/**
 * The sentences of a diagnosis, as a reader meets them: each is a text that stays the same whatever was pasted, with the values of the paste
 * and what it quotes left out.
 */
export function diagnosisRuns({
  facts,
  input,
  outcome,
  origin,
  envelope,
  matches,
  explanation,
  act,
  retry,
  headers,
}: Diagnosis): Run[] {
  const branches = [retry, ...Object.values(retry.byMethod ?? {})]
  const sentences = [
    ...branches.map((branch) => headlineSentence(headline(branch, outcome))),
    ...branches.flatMap(({ because, caveats }) => [...because, ...caveats]),
    ...[...explanation, ...(act ? [act] : [])].map(({ text }) => text),
    ...input.steps,
    ...input.repairs,
    ...('meaning' in origin ? [origin.meaning] : []),
    ...[...origin.evidence, ...(envelope?.evidence ?? []), ...matches.flatMap(({ evidence }) => evidence)].map(
      ({ text }) => text,
    ),
    ...headers.map(({ means }) => means ?? ''),
  ]
  const sent = [facts.message, ...facts.fields.map(({ message }) => message), ...matches.map(({ code }) => code)]
  return sentences.flatMap((sentence) => asRun(1, withoutCode(withoutValues(sentence, sent))) ?? [])
}

const withoutValues = (sentence: string, sent: (string | null)[]) =>
  sent
    .reduce<string>((rest, value) => (value ? rest.replaceAll(value, literal) : rest), sentence)
    .replace(/"[^"]*"/g, literal)
