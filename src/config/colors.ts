import { leastContrast, mixed } from './contrast.ts'
import type { Color, SiteConfig } from './define-config.ts'
import { grounds, papers, texts, type Pair } from './papers.ts'

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
  const accents = pairOf(accent, leastOf.accent)
  const tintOf = (side: keyof Pair, ground: string, most: number) => tint(accents[side], ground, most, side)
  return {
    brand: pairOf(brand, leastOf.brand),
    accent: accents,
    tint: { light: tintOf('light', papers.lift.light, 0.08), dark: tintOf('dark', papers.paper.dark, 0.12) },
    accentMore: { light: readable(accents.light, ['#ffffff'], 10, 'light'), dark: readable(accents.dark, ['#000000'], 10, 'dark') }, // prettier-ignore
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

const pairOf = (color: Color, least: number): Pair =>
  typeof color === 'string'
    ? {
        light: readable(color, tintedGrounds(color, 'light'), least, 'light'),
        dark: readable(color, tintedGrounds(color, 'dark'), least, 'dark'),
      }
    : color

/** The papers, and the tint that the color makes at most. */
const tintedGrounds = (color: string, side: keyof Pair) => [
  ...grounds.map((pair) => pair[side]),
  side === 'light' ? mixed(papers.lift.light, color, 0.08) : mixed(papers.paper.dark, color, 0.12),
]

/** The color itself where it's readable on all of these; else the nearest tone towards black or white that is. */
function readable(color: string, on: string[], least: number, side: keyof Pair): string {
  const end = side === 'light' ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.02) {
    const tone = mixed(color, end, share)
    if (leastContrast(tone, on) >= least) return tone
  }
  return end
}

/** As much of the accent on a ground as leaves all words on it readable. */
function tint(accent: string, ground: string, most: number, side: keyof Pair): string {
  const words = [...texts.map((pair) => pair[side]), accent]
  for (let share = most; share > 0; share -= 0.01) {
    const tone = mixed(ground, accent, share)
    if (leastContrast(tone, words) >= 4.5) return tone
  }
  return ground
}
