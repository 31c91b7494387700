import { expect, test } from 'vitest'
import type { Entry } from '../engine/model.ts'
import { firstScreen, missingAtFirst } from './first-screen.ts'

const entry = { code: 'TOO_MANY', status: { from: 429, to: 429 } } as Entry
const answer = 'TOO_MANY · 429\nWhat to do: Stop, then send it again.\nRetry: Wait, then retry.\n'

test('an answer at the top is on the first screen', () => {
  expect(missingAtFirst(`<!doctype html><!--\n${answer}-->`, entry, 'Wait, then retry')).toEqual([])
})

test.each([
  ['the code', answer.replace('TOO_MANY', 'OTHER')],
  ['the status', answer.replace('429', '')],
  ['what to do', answer.replace('Stop, then send it again.', '')],
  ['whether to retry', answer.replace('Wait, then retry', "Don't retry")],
])('a page without %s is found', (what, text) => {
  expect(missingAtFirst(text, entry, 'Wait, then retry')).toEqual([what])
})

test("an answer below the first screen doesn't count", () => {
  const all = ['the code', 'the status', 'what to do', 'whether to retry']
  expect(missingAtFirst('\n'.repeat(24) + answer, entry, 'Wait, then retry')).toEqual(all)
  expect(missingAtFirst(`${'x'.repeat(2400)}\n${answer}`, entry, 'Wait, then retry')).toEqual(all)
})

test('long lines take as many lines as a terminal gives them', () => {
  expect(
    firstScreen('x'.repeat(250))
      .split('\n')
      .map((line) => line.length),
  ).toEqual([100, 100, 50])
})
