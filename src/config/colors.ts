import { leastContrast, mixed } from './contrast.ts'
import type { Color, SiteConfig } from './define-config.ts'
import { grounds, papers, texts, tones, type Pair } from './papers.ts'

/** The colors of a site, each readable where it's used. */
export interface Colors {
  /** Of the mark. */
  brand: Pair
  /** Of links, buttons and what is selected. */
  accent: Pair
  /** Behind what is selected. */
  tint: Pair
  /** The accent for readers who ask for more contrast. */
  accentMore: Pair
}

/** A color that was given for both papers and isn't readable on one of them. */
export interface UnreadableColor {
  key: 'brand' | 'accent'
  side: keyof Pair
  given: string
  contrast: number
  least: number
  /** The nearest tone of it that is. */
  instead: string
}

/** A mark can be seen from this contrast on, and words can be read from that on (WCAG 2.2, 1.4.11 and 1.4.3). */
const leastOf = { brand: 3, accent: 4.5 }

const byDefault = '#2343c3'

/** What a config's colors come to; one color makes a tone for each paper, a pair is kept. */
export function colorsOf({ brand = byDefault, accent = brand }: NonNullable<SiteConfig['colors']> = {}): Colors {
  const sides = { light: tintAt(accent, 'light', mostOfTint.light), dark: tintAt(accent, 'dark', mostOfTint.dark) }
  const accents = pairOf(accent, leastOf.accent, sides)
  const tints = { light: tint(accents.light, 'light'), dark: tint(accents.dark, 'dark') }
  return {
    brand: pairOf(brand, leastOf.brand, tints),
    accent: accents,
    tint: tints,
    accentMore: { light: readable(accents.light, ['#ffffff'], 10, 'light'), dark: readable(accents.dark, ['#000000'], 13, 'dark') }, // prettier-ignore
  }
}

/** The colors of a config that can't be read: only pairs, since one color is made readable. */
export function unreadableColors(colors: NonNullable<SiteConfig['colors']> = {}): UnreadableColor[] {
  return (['brand', 'accent'] as const).flatMap((key) => {
    const given = colors[key]
    if (given === undefined || typeof given === 'string') return []
    return (['light', 'dark'] as const).flatMap((side): UnreadableColor[] => {
      const [ground, least] = [grounds.map((pair) => pair[side]), leastOf[key]]
      const contrast = leastContrast(given[side], ground)
      if (contrast >= least) return []
      return [{ key, side, given: given[side], contrast, least, instead: readable(given[side], ground, least, side) }]
    })
  })
}

const pairOf = (color: Color, least: number, tints: Pair): Pair =>
  typeof color === 'string'
    ? {
        light: readable(color, [...surfaces('light'), tints.light], least, 'light'),
        dark: readable(color, [...surfaces('dark'), tints.dark], least, 'dark'),
      }
    : color

/** A little more than the share of its tone that is behind a verdict (`explorer.css`), which that mixes in another color space. */
const shareOfVerdict = 0.1

/** What links stand on: the papers, and the head of an answer in the tone of its verdict. */
const surfaces = (side: keyof Pair): string[] => [
  ...grounds.map((pair) => pair[side]),
  ...tones.map((tone) => mixed(papers.lift[side], tone[side], shareOfVerdict)),
]

/** The share of the accent in its tint. */
const mostOfTint: Record<keyof Pair, number> = { light: 0.08, dark: 0.12 }

const tintAt = (color: Color, side: keyof Pair, share: number) =>
  mixed((side === 'light' ? papers.lift : papers.paper)[side], typeof color === 'string' ? color : color[side], share)

/** The color itself where it's readable on all of these; else the nearest tone towards black or white that is. */
function readable(color: string, on: string[], least: number, side: keyof Pair): string {
  const end = side === 'light' ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.02) {
    const tone = mixed(color, end, share)
    if (leastContrast(tone, on) >= least) return tone
  }
  return end
}

/** As much of the accent on the paper as leaves all words on it readable. */
function tint(accent: string, side: keyof Pair): string {
  const words = [...texts.map((pair) => pair[side]), accent]
  for (let share = mostOfTint[side]; share > 0; share -= 0.01) {
    const tone = tintAt(accent, side, share)
    if (leastContrast(tone, words) >= leastOf.accent) return tone
  }
  return tintAt(accent, side, 0)
}
