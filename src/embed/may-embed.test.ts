import { expect, test } from 'vitest'
import { mayEmbed } from './may-embed.ts'

const own = 'https://errors.acme.example'
const ancestors = ['https://console.acme.example', 'https://*.docs.acme.example', "'self'"]

test.each(['https://console.acme.example', 'https://a.docs.acme.example', 'https://a.b.docs.acme.example', own])(
  '%s is allowed',
  (origin) => {
    expect(mayEmbed(origin, ancestors, own)).toBe(true)
  },
)

test.each([
  'http://console.acme.example',
  'https://console.acme.example.evil.example',
  'https://console.acme.example:8443',
  'https://docs.acme.example',
  'https://evildocs.acme.example',
  'https://.docs.acme.example'.replace('.', ''),
  'null',
  '',
])("%j isn't allowed", (origin) => {
  expect(mayEmbed(origin, ancestors, own)).toBe(false)
})

test('without origins in the config, nobody is allowed', () => {
  expect(mayEmbed(own, [], own)).toBe(false)
})
