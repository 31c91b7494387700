import { describe, expect, test } from 'vitest'
import { colorsOf, unreadableColors } from './colors.ts'
import { contrast, leastContrast, mixed } from './contrast.ts'
import { grounds, papers, texts, tones } from './papers.ts'

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each([
  [0, '#204060'],
  [0.5, '#902030'],
  [1, '#ff0000'],
])('with a share of %d of red, a color is %s', (share, color) => {
  expect(mixed('#204060', '#ff0000', share)).toBe(color)
})

/** Colors around the circle of hues, and those that are hard to read: white, black, yellow, gray. */
const given = ['#ff0000', '#ff8800', '#ffee00', '#88cc00', '#00aa44', '#00cccc', '#0088ff', '#2233ff', '#8800ff', '#ff00cc', '#ffffff', '#000000', '#808080'] // prettier-ignore

describe.each(given)('of the one color %s', (color) => {
  const { brand, accent, tint } = colorsOf({ brand: color })

  test.each(['light', 'dark'] as const)('all that is drawn on %s paper can be read', (side) => {
    const verdicts = tones.map((tone) => mixed(papers.lift[side], tone[side], 0.09))
    const surfaces = [...grounds.map((pair) => pair[side]), tint[side], ...verdicts]
    expect(leastContrast(accent[side], surfaces)).toBeGreaterThanOrEqual(4.5)
    expect(leastContrast(brand[side], surfaces)).toBeGreaterThanOrEqual(3)
    expect(leastContrast(tint[side], texts.map((pair) => pair[side]))).toBeGreaterThanOrEqual(4.5) // prettier-ignore
  })
})

test('a readable color is kept unchanged', () => {
  expect(colorsOf({ brand: '#0a5c36' })).toMatchObject({ brand: { light: '#0a5c36' }, accent: { light: '#0a5c36' } })
})

test("two colors are kept, and those that can't be read are named with the nearest tone that can", () => {
  const pale = { light: '#88aaff', dark: '#a2b7ff' }
  expect(colorsOf({ brand: '#cf3d17', accent: pale }).accent).toEqual(pale)
  expect(unreadableColors({ brand: '#ffffff', accent: pale })).toEqual([
    { key: 'accent', side: 'light', given: '#88aaff', contrast: expect.closeTo(2.02, 1), least: 4.5, instead: '#576da3' },
  ]) // prettier-ignore
})
