import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { excerpt, isTooLong, stretchesOf } from './excerpt.ts'
import { placesOf } from './marks.ts'

const look = (paste: string) => diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
const shownOf = (paste: string) => {
  const diagnosis = look(paste)
  const stretches = stretchesOf(paste, diagnosis)
  return { diagnosis, stretches, text: excerpt(paste, stretches, diagnosis).map(({ text }) => text).join('') } // prettier-ignore
}
const failure = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"slow","message":"Easy"}}'

describe('what the box shows', () => {
  test.each([failure, `${failure}\n${'log\n'.repeat(2900)}`, failure + ' '.repeat(90_000)])(
    'is all of a paste of some pages',
    (paste) => {
      expect(isTooLong(paste)).toBe(false)
      expect(shownOf(paste).text).toBe(paste)
    },
  )

  test.each(['x\n', 'x\r', 'x\r\n', '\n'])('is a few thousand of half a million lines that end in %j', (line) => {
    const paste = line.repeat(500_000)
    expect(isTooLong(paste)).toBe(true)
    expect(stretchesOf(paste, null)).toEqual([[0, 3000 * line.length]])
  })

  test('is the start of a long line', () => {
    expect(stretchesOf('x'.repeat(1_000_000), null)).toEqual([[0, 100_000]])
  })

  test('is the start and all highlights, with the size of the gaps between them', () => {
    const paste = `{"filler":"${'x'.repeat(300_000)}","error":{"code":"slow_down","message":"Easy"}}`
    const { text, stretches, diagnosis } = shownOf(paste)
    expect(stretches.length).toBeGreaterThan(1)
    for (const { span } of placesOf(diagnosis)) expect(text).toContain(paste.slice(...span))
    expect(text).toMatch(/\n… 1\d\d,\d{3} characters …\n/)
    expect(text.length).toBeLessThan(110_000)
  })

  test('is the response read, if that is further on', () => {
    const paste = `${'ok 200 all is well\n'.repeat(20_000)}\n${failure}\n`
    const { text, diagnosis } = shownOf(paste)
    for (const { span } of placesOf(diagnosis)) expect(text).toContain(paste.slice(...span))
  })

  test('each piece has its offset', () => {
    const paste = `${failure}\n${'log line\n'.repeat(20_000)}`
    const diagnosis = look(paste)
    for (const { text, start } of excerpt(paste, stretchesOf(paste, diagnosis), diagnosis))
      if (start >= 0) expect(paste.slice(start, start + text.length)).toBe(text)
  })
})
