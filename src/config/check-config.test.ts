import { describe, expect, test } from 'vitest'
import type { Problem } from '../catalogue/content-error.ts'
import { checkConfig, type ConfigFile, type Environment } from './check-config.ts'
import { checkNames } from './check-names.ts'
import { lineOf } from './place-in-source.ts'

const least = { name: 'Acme Errors', tagline: 'Every error of Acme.' }
const square = '<svg viewBox="0 0 32 32"><path d="M0 0h32v32z"/></svg>'

function checked(value: unknown, files: Record<string, string> = {}, environment: Environment = {}) {
  const problems: Problem[] = []
  const text = `export default defineConfig(${JSON.stringify(value, null, 2)})`
  const file: ConfigFile = { path: 'errata.config.ts', text, value, read: (path) => files[path] ?? null }
  return { site: checkConfig(file, environment, problems), problems, text }
}

test('name and tagline are enough: all else has a default', () => {
  const { site, problems } = checked(least)
  expect(problems).toEqual([])
  expect(site).toMatchObject({
    name: 'Acme Errors',
    lang: 'en',
    url: null,
    base: '',
    mark: null,
    icon: null,
    footer: { text: 'Every error of Acme.', links: null },
    shown: { service: true, standard: true },
    hasGuides: true,
    frameAncestors: [],
    cors: null,
  })
})

test.each([
  ['a name', { ...least, name: undefined }, 'name is missing.', "the site's name, at most 40 characters", 'nothing'],
  ['a short name', { ...least, name: 'x'.repeat(41) }, 'name is wrong.', "the site's name, at most 40 characters", `"${'x'.repeat(41)}"`],
  ['a tagline that is a sentence', { ...least, tagline: 'Errors' }, 'tagline is wrong.', 'one sentence of at most 120 characters that ends with a period', '"Errors"'],
  ['a language', { ...least, lang: 'english_us' }, 'lang is wrong.', 'a BCP 47 tag such as en or pt-BR', '"english_us"'],
  ['a web address', { ...least, url: 'errors.example.com' }, 'url is wrong.', 'an address with https: or http: such as https://errors.example.com', '"errors.example.com"'],
  ['a base with a slash', { ...least, base: 'docs' }, 'base is wrong.', 'a path that starts with a slash: /docs/errors', '"docs"'],
  ['a color', { ...least, colors: { brand: 'red' } }, 'colors.brand is wrong.', 'a color with six hex digits: #2343c3', '"red"'],
  ['links', { ...least, header: { links: [{ label: 'A', to: 'javascript:x' }] } }, 'header.links[0].to is wrong.', 'a site path such as /guides/, or a full https: or mailto: address', '"javascript:x"'],
  ['few links', { ...least, header: { links: Array.from({ length: 9 }, () => ({ label: 'A', to: '/' })) } }, 'header.links is wrong.', 'at most 8 links', null],
  ['a list or a yes', { ...least, shown: { services: 'aws' } }, 'shown.services is wrong.', 'true, false, or a list of ids', '"aws"'],
  ['guides on or off', { ...least, guides: 'no' }, 'guides is wrong.', 'true or false', '"no"'],
  ['an origin', { ...least, embedding: { cors: 'https://*.example.com' } }, 'embedding.cors is wrong.', 'one origin such as https://console.example.com, or *', '"https://*.example.com"'],
  ['an origin in a frame', { ...least, embedding: { frameAncestors: ['*'] } }, 'embedding.frameAncestors[0] is wrong.', "an origin such as https://console.example.com, or 'self' with its quotes", '"*"'],
  ['a font family', { ...least, fonts: { words: { family: 'x; } body { color: red' } } }, 'fonts.words.family is wrong.', 'a CSS font-family list: "Acme Sans", sans-serif', '"x; } body { color: red"'],
  ['an object', 'Acme', 'The config is wrong.', 'an object: export default defineConfig({ name: "Acme Errors", tagline: "Every error of the Acme APIs." })', '"Acme"'],
])('%s is required', (_, value, what, expected, found) => {
  const { site, problems } = checked(value)
  expect(site).toBeNull()
  expect(problems).toEqual([{ path: 'errata.config.ts', line: expect.any(Number), what, expected, found: found ?? expect.any(String), fix: expect.stringContaining('docs/configuring.md') }])
}) // prettier-ignore

describe('an unknown key', () => {
  test.each([
    [{ ...least, Name: 'x' }, 'Name', 'Rename it to name, or remove it.'],
    [{ ...least, colours: {} }, 'colours', 'Rename it to colors, or remove it.'],
    [{ ...least, colors: { primary: '#000000' } }, 'colors.primary', 'Remove it. docs/configuring.md lists all keys.'],
    [{ ...least, footer: { links: [{ label: 'A', too: '/', to: '/' }] } }, 'footer.links[0].too', 'Rename it to to, or remove it.'],
  ])('of %j is named, with the key that is meant', (value, key, fix) => {
    expect(checked(value).problems).toEqual([expect.objectContaining({ what: `${key} isn't a key of the config.`, fix })])
  }) // prettier-ignore
})

test("of two colors, the one that can't be read is named with its contrast and a tone that can", () => {
  const { problems, text } = checked({ ...least, colors: { accent: { light: '#88aaff', dark: '#a2b7ff' } } })
  expect(problems).toEqual([
    {
      path: 'errata.config.ts',
      line: text.split('\n').findIndex((line) => line.includes('#88aaff')) + 1,
      what: "colors.accent.light isn't readable on the light background.",
      expected: 'a contrast of 4.5 or more with the background colors of the page',
      found: '#88aaff, which has 2.02',
      fix: 'Use #576da3, the nearest tone with enough contrast, or set one color instead of two.',
    },
  ])
})

describe('a drawing', () => {
  test('is a file of the site or is in the config', () => {
    const files = { 'public/mark.svg': `<?xml version="1.0"?><!-- by hand -->\n${square}\n` }
    expect(checked({ ...least, mark: 'public/mark.svg' }, files).site?.mark).toEqual({ text: square, ratio: 1 })
    expect(checked({ ...least, mark: square }).site?.mark).toEqual({ text: square, ratio: 1 })
  })

  test('for the icon is public/favicon.svg, if it exists', () => {
    expect(checked(least, { 'public/favicon.svg': square }).site?.icon).toEqual({ text: square, ratio: 1 })
  })

  test.each([
    ['that is nowhere', 'public/mark.svg', 'no file public/mark.svg'],
    ['without a size', '<svg><path d="M0 0"/></svg>', 'no viewBox="x y width height"'],
    ['with a script', '<svg viewBox="0 0 1 1"><script>a()</script></svg>', '<script'],
    ['with a style', '<svg viewBox="0 0 1 1"><path style="fill:red"/></svg>', 'style='],
    ['with a handler', '<svg viewBox="0 0 1 1" onload="a()"></svg>', 'onload='],
    ['with a picture from elsewhere', '<svg viewBox="0 0 1 1"><use href="https://x.example/a.svg"/></svg>', 'href="https://x.example/a.svg"'],
    ['that is cut off', '<svg viewBox="0 0 1 1"><path', "text that doesn't start with <svg> and end with </svg>"],
  ])('%s is rejected', (_, mark, found) => {
    expect(checked({ ...least, mark }).problems).toMatchObject([{ what: "mark can't be drawn.", found }])
  }) // prettier-ignore

  test('for an icon has to be square, and the only one', () => {
    expect(checked({ ...least, icon: '<svg viewBox="0 0 2 1"></svg>' }).problems).toMatchObject([{ what: "icon isn't square.", found: 'a viewBox 2.00 times as wide as it is high' }]) // prettier-ignore
    expect(checked({ ...least, icon: 'public/a.svg' }, { 'public/a.svg': square, 'public/favicon.svg': square }).problems).toMatchObject([{ what: 'The site has two icons.' }]) // prettier-ignore
  })
})

test('a font file has to be there', () => {
  const fonts = { words: { family: 'Acme', files: [{ path: '/fonts/acme.woff2' }] } }
  expect(checked({ ...least, fonts }).problems).toMatchObject([{ what: "The font file /fonts/acme.woff2 doesn't exist.", expected: 'a file public/fonts/acme.woff2' }]) // prettier-ignore
  expect(checked({ ...least, fonts }, { 'public/fonts/acme.woff2': '…' }).problems).toEqual([])
})

test('the environment wins over the config', () => {
  const config = { ...least, url: 'https://a.example/', base: '/docs/', sourceUrl: 'https://git.example/edit' }
  expect(checked(config).site).toMatchObject({ url: 'https://a.example', base: '/docs', sourceUrl: 'https://git.example/edit' }) // prettier-ignore
  expect(checked(config, {}, { SITE_URL: 'https://b.example', SITE_BASE: '/', SOURCE_URL: 'https://c.example' }).site).toMatchObject({ url: 'https://b.example', base: '', sourceUrl: 'https://c.example' }) // prettier-ignore
})

test('an API that the config names has to be in content/', () => {
  const content = { apis: [{ api: { id: 'acme', group: 'api' } }, { api: { id: 'aws', group: 'service' } }] } as never
  expect(checkNames({ order: ['acme', 'aws'], shown: { service: ['aws'], standard: true } }, content, '.')).toEqual([])
  expect(checkNames({ order: ['acne'], shown: { service: ['acme'], standard: [] } }, content, '.')).toMatchObject([
    { what: 'content/apis/ has no API "acne".', expected: 'acme, aws' },
    { what: 'content/apis/ has no service "acme".', expected: 'aws' },
  ])
})

const source = `import { defineConfig } from 'x' // name: no
export default defineConfig({
  name: 'A',
  colors: {
    brand: '#000000',
    accent: {
      light: '#111111',
      dark: '#222222',
    },
  },
  header: {
    links: [
      { label: 'A', to: '/' },
      { label: 'B', to: '/b/' },
    ],
  },
  shown: { services: ['aws',
    'gcp'] },
})`

test.each([
  [['name'], 3],
  [['colors', 'accent', 'dark'], 8],
  [['header', 'links', 1, 'to'], 14],
  [['shown', 'services', 1], 18],
  [['tagline'], 2],
  [['colors', 'surface'], 4],
])('the line of %j is found', (path, line) => {
  expect(lineOf(source, path)).toBe(line)
})
