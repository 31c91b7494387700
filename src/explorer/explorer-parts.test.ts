import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { segments } from './marks.ts'

describe('highlights in the paste', () => {
  const paste = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"slow","message":"Easy"}}'
  const cut = segments(paste, diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }))

  test('the pieces add up to the paste', () => {
    expect(cut.map(({ text }) => text).join('')).toBe(paste)
  })

  test('name what is there', () => {
    const marked = Object.fromEntries(cut.flatMap(({ text, marks }) => (marks[0] ? [[text, marks[0].mark]] : [])))
    expect(marked).toMatchObject({ 60: 'retry', slow: 'code', Easy: 'message' })
  })

  test('each says what it is', () => {
    const notes = Object.fromEntries(cut.flatMap(({ text, marks }) => (marks[0] ? [[text, marks[0].note]] : [])))
    expect(notes).toMatchObject({ 60: 'decides the retry: Retry-After header', slow: 'code', Easy: 'message' })
  })

  test('there are none without a diagnosis', () => {
    expect(segments(paste, null)).toEqual([{ text: paste, start: 0, marks: [] }])
  })

  test('a stretch has its own highlights, at their offsets in the paste', () => {
    const from = paste.indexOf('{')
    const some = segments(paste.slice(from), diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }), from)
    expect(some.map(({ text }) => text).join('')).toBe(paste.slice(from))
    expect(some.find(({ marks }) => marks[0]?.mark === 'code')).toMatchObject({
      text: 'slow',
      start: paste.indexOf('slow'),
    })
  })
})
