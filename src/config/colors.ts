import { leastContrast, mixed } from './contrast.ts'
import type { Color, SiteConfig } from './define-config.ts'
import { grounds, papers, texts, tones, type Pair } from './papers.ts'

/** The colors of a site, each readable where it is used. */
export interface Colors {
  /** Color of the mark. */
  brand: Pair
  /** Color of links, buttons and selected items. */
  accent: Pair
  /** Background of selected items. */
  tint: Pair
  /** The accent for readers who prefer more contrast. */
  accentMore: Pair
}

/** A color that is set for both backgrounds but isn't readable on one of them. */
export interface UnreadableColor {
  key: 'brand' | 'accent'
  side: keyof Pair
  given: string
  contrast: number
  least: number
  /** The nearest tone that is readable. */
  instead: string
}

/** The least contrast for a visible mark and for readable text (WCAG 2.2, 1.4.11 and 1.4.3). */
const leastOf = { brand: 3, accent: 4.5 }

const byDefault = '#2343c3'

/** Resolves a config's colors: one color makes a tone for each background, a pair is kept. */
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

/** The colors of a config that aren't readable: only pairs, because a single color is made readable. */
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

/** Slightly more than the share of its tone behind a verdict (`explorer.css`), because CSS mixes in another color space. */
const shareOfVerdict = 0.1

/** The backgrounds of links: the page colors, and the head of an answer in the tone of its verdict. */
const surfaces = (side: keyof Pair): string[] => [
  ...grounds.map((pair) => pair[side]),
  ...tones.map((tone) => mixed(papers.lift[side], tone[side], shareOfVerdict)),
]

/** The share of the accent in its tint. */
const mostOfTint: Record<keyof Pair, number> = { light: 0.08, dark: 0.12 }

const tintAt = (color: Color, side: keyof Pair, share: number) =>
  mixed((side === 'light' ? papers.lift : papers.paper)[side], typeof color === 'string' ? color : color[side], share)

/** The color itself if it is readable on all of these; else the nearest readable tone toward black or white. */
function readable(color: string, on: string[], least: number, side: keyof Pair): string {
  const end = side === 'light' ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.02) {
    const tone = mixed(color, end, share)
    if (leastContrast(tone, on) >= least) return tone
  }
  return end
}

/** As much of the accent in the background as keeps all words on it readable. */
function tint(accent: string, side: keyof Pair): string {
  const words = [...texts.map((pair) => pair[side]), accent]
  for (let share = mostOfTint[side]; share > 0; share -= 0.01) {
    const tone = tintAt(accent, side, share)
    if (leastContrast(tone, words) >= leastOf.accent) return tone
  }
  return tintAt(accent, side, 0)
}
