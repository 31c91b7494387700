import { describe, expect, test } from 'vitest'
import type { Diagnosis } from '../engine/model.ts'
import type { Answer, Question } from './diagnose-worker.ts'
import { questionsTo, type Asked } from './questions.ts'

const options = { now: 0 }
const diagnosis = {} as Diagnosis

/** A worker that responds when the test tells it to. */
function open() {
  const sent: Question[] = []
  const taken: Answer[] = []
  let restarts = 0
  const questions = questionsTo({ send: (question) => sent.push(question), restart: () => restarts++ })
  questions.begin()
  return {
    questions,
    taken,
    restarts: () => restarts,
    ask: (paste: string, more: Partial<Asked> = {}) =>
      questions.ask({ paste, options, ...more }, (answer) => taken.push(answer)),
    sent: () => sent.map((question) => ('paste' in question ? question.paste : question)),
    tick: (count: number) => {
      for (let tick = 0; tick < count; tick++) questions.tick()
    },
  }
}

describe('one diagnosis at a time', () => {
  test('the next is requested when the previous one is done', () => {
    const { ask, sent, questions, taken } = open()
    ask('a')
    ask('b')
    expect(sent()).toEqual(['a'])
    questions.hear({ id: 1, diagnosis })
    expect(sent()).toEqual(['a', 'b'])
    questions.hear({ id: 2, diagnosis })
    expect(taken).toEqual([{ id: 1, diagnosis }, { id: 2, diagnosis }]) // prettier-ignore
    expect(questions.isIdle()).toBe(true)
  })

  test('one that is canceled before it starts is never requested', () => {
    const { ask, sent, questions } = open()
    ask('a')
    const giveUp = ['b', 'c', 'd'].map((paste) => ask(paste))
    ask('e')
    for (const give of giveUp) give()
    questions.hear({ id: 1, diagnosis })
    expect(sent()).toEqual(['a', 'e'])
  })

  test('the result of a canceled one is ignored', () => {
    const { ask, questions, taken } = open()
    ask('a')()
    questions.hear({ id: 1, diagnosis })
    expect(taken).toEqual([])
  })

  test('one that is asked before the worker is loaded waits for it', () => {
    const sent: Question[] = []
    const questions = questionsTo({ send: (question) => sent.push(question), restart: () => expect.unreachable() })
    questions.ask({ paste: 'a', options }, () => expect.unreachable())
    for (let tick = 0; tick < 1000; tick++) questions.tick()
    expect(sent).toEqual([])
    questions.begin()
    expect(sent).toHaveLength(1)
  })
})

describe("a worker that doesn't respond", () => {
  test('is stopped after 2 seconds, and the caller gets an error', () => {
    const { ask, tick, restarts, taken } = open()
    ask('a')
    tick(20)
    expect(restarts()).toBe(0)
    tick(1)
    expect(restarts()).toBe(1)
    expect(taken).toEqual([{ id: 1, fault: '', isLate: true }])
  })

  test('has one more second per megabyte', () => {
    const { ask, tick, restarts } = open()
    ask('a'.repeat(4_000_000))
    tick(60)
    expect(restarts()).toBe(0)
    tick(1)
    expect(restarts()).toBe(1)
  })

  test('is stopped soon, without an error, if its result is no longer needed', () => {
    const { ask, tick, restarts, taken, sent, questions } = open()
    const giveUp = ask('a'.repeat(4_000_000))
    tick(10)
    giveUp()
    ask('b')
    tick(1)
    expect(restarts()).toBe(1)
    expect(taken).toEqual([])
    questions.begin()
    expect(sent().at(-1)).toBe('b')
    questions.hear({ id: 2, diagnosis })
    expect(taken).toEqual([{ id: 2, diagnosis }])
  })

  test("isn't asked again for what stopped it", () => {
    const { ask, tick, questions, sent } = open()
    ask('a')
    ask('b')
    tick(21)
    questions.begin()
    expect(sent()).toEqual(['a', 'b'])
  })

  test('takes its pending findings with it', () => {
    const { ask, tick, questions, sent } = open()
    ask('list', { of: 3 })
    ask('a')
    tick(21)
    ask('another list', { of: 2 })
    questions.begin()
    expect(sent()).toEqual(['list', 'a', 'another list'])
  })
})

describe('findings', () => {
  test('come alongside a diagnosis, in batches, each with its own time limit', () => {
    const { ask, tick, questions, restarts, taken } = open()
    ask('list', { of: 2 })
    tick(15)
    const [first, second] = [0, 1].map((from) => ({ id: 1, from, findings: [{}] as never }))
    questions.hear(first!)
    tick(15)
    questions.hear(second!)
    tick(100)
    expect(restarts()).toBe(0)
    expect(taken).toEqual([first, second])
    expect(questions.isIdle()).toBe(true)
  })

  test("don't time out while a diagnosis is made", () => {
    const { ask, tick, questions, restarts } = open()
    ask('list', { of: 2 })
    ask('a')
    tick(20)
    questions.hear({ id: 2, diagnosis })
    tick(20)
    expect(restarts()).toBe(0)
  })

  test('that hang are stopped with the worker', () => {
    const { ask, tick, restarts, taken, questions } = open()
    ask('list', { of: 2 })
    tick(21)
    expect(restarts()).toBe(1)
    expect(taken).toEqual([{ id: 1, fault: '', isLate: true }])
    expect(questions.isIdle()).toBe(true)
  })

  test('that are no longer needed are canceled', () => {
    const { ask, sent } = open()
    ask('list', { of: 2 })()
    expect(sent()).toEqual(['list', { stop: 1 }])
  })
})
