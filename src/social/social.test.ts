import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { layout, size, type Brand, type Card } from './card.ts'
import { draw } from './draw.ts'
import { iconOf, inIco } from './icon.ts'

const card: Card = {
  above: 'Incidents API · 401',
  title: 'SESSION_EXPIRED',
  isLiteral: true,
  text: 'The session has run out.',
  verdict: { verdict: 'reauth', words: 'Re-authenticate' },
}

const brand: Brand = { name: 'Acme Errors', mark: null, icon: 'data:image/svg+xml;base64,' + btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>') } // prettier-ignore

test('a picture is a PNG with the size for previews, drawn once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-social-'))
  const first = await draw(card, brand, folder)
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', ...size })
  expect(await draw(card, brand, folder)).toEqual(first)
  expect(readdirSync(folder)).toHaveLength(1)
  await draw({ ...card, title: 'OTHER' }, brand, folder)
  expect(readdirSync(folder)).toHaveLength(2)
})

test.each([
  ['a long text is cut at a word', { text: `${'word '.repeat(40)}end` }, /word …/],
  ['literals lose their marks', { text: 'Send `Retry-After`' }, /Send Retry-After"/],
])('%s', (_, part, shown) => {
  expect(JSON.stringify(layout({ ...card, ...part }, brand))).toMatch(shown)
})

test('the longest code fits on its line', () => {
  const found = JSON.stringify(layout({ ...card, title: 'CONDITIONALCHECKFAILEDEXCEPTION' }, brand))
  const fontSize = Number(/"fontFamily":"codes","fontWeight":600,"fontSize":(\d+)/.exec(found)?.[1])
  expect(31 * fontSize * 0.6).toBeLessThanOrEqual(size.width - 144)
})

test('an icon file contains the given picture', async () => {
  const png = await iconOf(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M0 0h16v16z"/></svg>',
    32,
  )
  const ico = inIco(png, 32)
  expect(Array.from(ico.subarray(0, 6))).toEqual([0, 0, 1, 0, 1, 0])
  expect(ico.slice(22)).toEqual(png)
  expect(await sharp(png).metadata()).toMatchObject({ width: 32, height: 32 })
})
