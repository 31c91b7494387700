import { expect, test } from 'vitest'
import { leastToRely } from '../engine/sureness.ts'
import type { Diagnosis } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { diagnosisOf, states } from './states.ts'

const { catalogue } = content

const isSure = ({ matches }: Diagnosis) => (matches[0]?.score ?? 0) >= leastToRely

const is: Record<string, (diagnosis: Diagnosis) => boolean> = {
  Sure: (diagnosis) => isSure(diagnosis) && diagnosis.retry.verdict === 'wait',
  'Sure, with fields to fix': (diagnosis) => isSure(diagnosis) && diagnosis.facts.fields.length === 2,
  Unsure: (diagnosis) => !isSure(diagnosis) && diagnosis.matches.length > 1,
  Unknown: (diagnosis) => diagnosis.kind === 'unknown' && diagnosis.matches.length === 0,
  'Not an error': ({ retry, response }) => retry.verdict === 'none' && response.status === 200,
  Intermediary: ({ origin, retry }) => origin.kind === 'intermediary' && retry.byMethod !== null,
  'Many errors': ({ facts }) => facts.others.length === 2,
  'Not readable': ({ input, envelope }) => input.limit?.is === 'compressed' && envelope === null,
  'Several responses': ({ parts }) => parts.length === 2,
}

test.each(states)('the state "$name" is what its name says', (state) => {
  expect(is[state.name]?.(diagnosisOf(state, catalogue))).toBe(true)
})
