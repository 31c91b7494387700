import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { pasteFromFragment } from './fragment.ts'
import { notices } from './notices.ts'
import { segments } from './marks.ts'

const linkTo = (paste: string) => `#paste=1.${deflateRawSync(paste).toString('base64url')}`

describe('a paste in a link', () => {
  test('is read back exactly', async () => {
    const paste = 'HTTP/1.1 429 Too Many Requests\r\n\r\n{"ü":"…"}'
    expect(await pasteFromFragment(linkTo(paste))).toEqual({ paste })
  })

  test('is not opened where it unpacks to more than anybody pastes', async () => {
    expect(await pasteFromFragment(linkTo('x'.repeat(200_000)))).toEqual({ paste: 'x'.repeat(200_000) })
    expect(await pasteFromFragment(linkTo('x'.repeat(5_000_000)))).toEqual({ fault: notices.tooMuch })
  })

  test.each(['#paste=', '#paste=1.', '#paste=1.!!', '#paste=1.AAAA', '#paste=%'])('%s is damaged', async (fragment) => {
    expect(await pasteFromFragment(fragment)).toEqual({ fault: notices.damaged })
  })

  test.each(['#paste=2.AAAA', '#paste=v1.AAAA.0', '#paste=12.AAAA'])('%s is of another version', async (fragment) => {
    expect(await pasteFromFragment(fragment)).toEqual({ fault: notices.foreign })
  })

  test.each(['', '#', '#retries', '#pasted=1.AAAA'])('"%s" holds none', async (fragment) => {
    expect(await pasteFromFragment(fragment)).toBeNull()
  })
})

describe('marks in the paste', () => {
  const paste = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"slow","message":"Easy"}}'
  const cut = segments(paste, diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }))

  test('the pieces put together are the paste', () => {
    expect(cut.map(({ text }) => text).join('')).toBe(paste)
  })

  test('name what stands there', () => {
    const marked = Object.fromEntries(cut.flatMap(({ text, mark }) => (mark ? [[text, mark]] : [])))
    expect(marked).toMatchObject({ 60: 'retry', slow: 'code', Easy: 'message' })
  })

  test('each says what it is', () => {
    const notes = Object.fromEntries(cut.flatMap(({ text, mark, note }) => (mark ? [[text, note]] : [])))
    expect(notes).toMatchObject({ 60: 'decides the retry: Retry-After header', slow: 'code', Easy: 'message' })
  })

  test('there are none without a diagnosis', () => {
    expect(segments(paste, null)).toEqual([{ text: paste, mark: null, note: '' }])
  })
})
