import { readFileSync } from 'node:fs'
import postcss from 'postcss'
import { describe, expect, test } from 'vitest'
import { inShadow } from './shadow-styles.ts'

/** @param file the name of the style sheet */
function made(css: string, file = 'explorer.css'): string {
  const root = postcss.parse(css, { from: file })
  inShadow(root)
  return root.toString()
}

describe('a style sheet of the site, for a shadow tree', () => {
  test.each([
    ['html { color: red }', '.errata { color: red }'],
    ['body, p { margin: 0 }', '.errata, p { margin: 0 }'],
    ["html[lang='en'] .a { top: 0 }", ".errata[lang='en'] .a { top: 0 }"],
    ['.body, .html-a { top: 0 }', '.body, .html-a { top: 0 }'],
  ])('applies %s to the frame', (css, expected) => {
    expect(made(css)).toBe(expected)
  })

  test('makes each token settable from outside', () => {
    expect(made(':root { --ink: #000; --t0: 2rem; }')).toBe(
      '.errata { --ink: var(--errata-ink, #000); --t0: var(--errata-t0, calc(2 * var(--unit))); }',
    )
    expect(made('.explorer { --pane: 1px }')).toBe('.explorer { --pane: 1px }')
  })

  test('leaves the color scheme to the page, and to the attribute', () => {
    expect(made(':root { color-scheme: light dark }')).toBe('.errata { }')
    expect(made(":root[data-theme='dark'] { color-scheme: dark }")).toBe(
      ".errata[data-theme='dark'] { color-scheme: dark }",
    )
  })

  test('uses the unit of the element', () => {
    expect(made('a { margin: -0.5rem 1rem; top: calc(1rem + 2px) }')).toBe(
      'a { margin: calc(-0.5 * var(--unit)) var(--unit); top: calc(var(--unit) + 2px) }',
    )
  })

  test('uses the width of the element instead of the window, except in the dialog', () => {
    expect(made('@media (width < 62rem) { a { top: 0 } }')).toBe('@container errata (width < 992px) { a { top: 0 } }')
    expect(made('@media (width < 52rem) { a { top: 0 } }', 'share.css')).toBe('@media (width < 52rem) { a { top: 0 } }')
    expect(made('@container (width < 22rem) { a { top: 0 } }')).toBe('@container (width < 352px) { a { top: 0 } }')
    expect(made('@media (hover: none) { a { top: 0 } }')).toBe('@media (hover: none) { a { top: 0 } }')
  })
})

test("each property that the documentation names is a token, or one of the elements' own", () => {
  const named = [...readFileSync('docs/embedding.md', 'utf8').matchAll(/`--errata-([\w-]+)`/g)].map(([, name]) => name!)
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  const own = readFileSync('src/element/element.css', 'utf8') + readFileSync('src/element/shadow-styles.ts', 'utf8')
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !tokens.includes(`  --${name}:`) && !own.includes(`--errata-${name}`))).toEqual([])
})
