import { describe, expect, test } from 'vitest'
import { contexts } from './contexts.fixture.ts'
import { redact } from './index.ts'
import { kinds } from './kinds.fixture.ts'

const percent = encodeURIComponent

/** Spaces, and signs that end a value, make another text where values have no quotes. */
const cannotBeBare = /[\s"'<>&;,]/

describe(`${kinds.length} kinds of secrets`, () => {
  test.each(contexts)(
    'leave nothing of themselves in $name, and their names stay',
    ({ spell, write, isBare, encode }) => {
      const left = kinds.flatMap(({ name, make }, seed) => {
        const { value, secret } = make(seed * 7 + 1)
        if (isBare && cannotBeBare.test(value)) return []
        const text = write(spell(name), value)
        const masked = redact(text).text
        const most = Math.ceil(secret.length * 0.6)
        const forms = encode ? [encode(value)] : []
        const parts = [secret, encodeURIComponent(secret), ...forms].flatMap((form) => [
          form.slice(0, most),
          form.slice(-most),
        ])
        const isLeft = parts.some((part) => masked.includes(part))
        return isLeft || !masked.toLowerCase().includes(spell(name).toLowerCase()) ? [`${text}\n→ ${masked}`] : []
      })
      expect(left).toEqual([])
    },
  )

  test.each(contexts)(
    'are masked in $name once and for all, and nothing beside them',
    ({ spell, write, isBare, encode }) => {
      for (const [seed, { name, make, isShape }] of kinds.entries()) {
        const { value } = make(seed * 7 + 1)
        if (isShape || cannotBeBare.test(value) || (isBare && /[:]/.test(value))) continue
        const text = write(spell(name), value)
        const { text: masked, redactions } = redact(text)
        expect(redact(masked).text).toBe(masked)
        const hidden = redactions.map(({ span }) => text.slice(...span))
        expect(
          (encode ? [encode(value)] : [value, percent(value), percent(percent(value))]).map((form) => [form]),
          text,
        ).toContainEqual(hidden)
      }
    },
  )
})

test('names without a value are left alone', () => {
  const held = contexts
    .filter(({ isBare }) => !isBare)
    .flatMap(({ spell, write }) => kinds.map(({ name }) => write(spell(name), '')))
    .filter((text) => redact(text).redactions.length > 0)
  expect(held).toEqual([])
})
