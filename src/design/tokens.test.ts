import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, readTokens, sidesOf } from './tokens.ts'

test('tokens are read in the groups that they are written in', () => {
  expect(
    readTokens(':root { color-scheme: light dark; /* Ink. */ --ink: light-dark(#000000, #ffffff); --soft: red; }'),
  ).toEqual([
    {
      about: 'Ink.',
      tokens: [
        { name: '--ink', value: 'light-dark(#000000, #ffffff)' },
        { name: '--soft', value: 'red' },
      ],
    },
  ])
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const tokens = new Map(
  readTokens(readFileSync('src/styles/tokens.css', 'utf8')).flatMap(({ tokens }) =>
    tokens.map(({ name, value }) => [name, sidesOf(value)]),
  ),
)

const surfaces = ['--paper', '--lift', '--wash', '--tint']
const readable = ['--ink', '--soft', '--accent', '--s2', '--s4', '--s5', '--look', '--s3']

for (const surface of surfaces) {
  test.each(readable)(`%s can be read on ${surface}, on both papers`, (name) => {
    const [text, ground] = [tokens.get(name)!, tokens.get(surface)!]
    expect(contrast(text.light, ground.light)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text.dark, ground.dark)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['--edge', '--brand'])(`%s can be seen on ${surface}, on both papers`, (name) => {
    const [line, ground] = [tokens.get(name)!, tokens.get(surface)!]
    expect(contrast(line.light, ground.light)).toBeGreaterThanOrEqual(3)
    expect(contrast(line.dark, ground.dark)).toBeGreaterThanOrEqual(3)
  })
}
