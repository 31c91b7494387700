import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colorsOf } from './colors.ts'
import { withSiteStyles } from './site-styles.ts'

const css = readFileSync('src/styles/tokens.css', 'utf8')
const colors = colorsOf({ brand: { light: '#112233', dark: '#aabbcc' }, accent: '#0a5c36' })

test('the colors of the site replace those of the product, also with more contrast', () => {
  const styled = withSiteStyles(css, { colors, fonts: {} })
  const stated = (name: string) => [...styled.matchAll(new RegExp(`${name}: light-dark\\((.*?)\\);`, 'g'))].map(([, value]) => value) // prettier-ignore
  expect(stated('--brand')).toEqual(['#112233, #aabbcc'])
  expect(stated('--accent')).toEqual([`${colors.accent.light}, ${colors.accent.dark}`, `${colors.accentMore.light}, ${colors.accentMore.dark}`]) // prettier-ignore
  expect(stated('--tint')).toEqual([`${colors.tint.light}, ${colors.tint.dark}`])
  expect(styled).not.toContain('#2343c3')
})

const words = { family: '"Acme Sans", sans-serif', files: [{ path: '/fonts/a.woff2' }, { path: '/fonts/b.woff2', weight: '600', style: 'italic' as const }] } // prettier-ignore

test('a font of the site is named, and its files are loaded', () => {
  const styled = withSiteStyles(css, { colors, fonts: { words } })
  expect(styled).toContain('  --words: "Acme Sans", sans-serif;')
  expect(styled.match(/@font-face .*/g)).toEqual([
    `@font-face { font-family: "Acme Sans"; src: url('/fonts/a.woff2') format('woff2'); font-weight: 400; font-style: normal; font-display: swap; }`,
    `@font-face { font-family: "Acme Sans"; src: url('/fonts/b.woff2') format('woff2'); font-weight: 600; font-style: italic; font-display: swap; }`,
  ])
})

test('the explorer in one file names the font, and loads none', () => {
  const styled = withSiteStyles(css, { colors, fonts: { words } }, false)
  expect(styled).toContain('--words: "Acme Sans", sans-serif;')
  expect(styled).not.toContain('@font-face')
})
