import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colorsOf } from '../config/colors.ts'
import { contrast } from '../config/contrast.ts'
import { papers } from '../config/papers.ts'
import { withSiteStyles } from '../config/site-styles.ts'
import { readTokens, sidesOf } from './tokens.ts'

test('tokens are read in their groups', () => {
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

const tokens = new Map(
  readTokens(withSiteStyles(readFileSync('src/styles/tokens.css', 'utf8'), { colors: colorsOf(), fonts: {} })).flatMap(
    ({ tokens }) => tokens.map(({ name, value }) => [name, sidesOf(value)]),
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

test.each(Object.entries(papers))('a color that is also used outside the page is the same there: %s', (name, pair) => {
  expect(tokens.get(`--${name}`)).toEqual(pair)
})
