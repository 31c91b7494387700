import type { Plugin } from 'vite'
import type { Font } from './define-config.ts'
import type { Pair } from './papers.ts'
import type { Site } from './site.ts'

type Styles = Pick<Site, 'colors' | 'fonts'>

/**
 * The style sheet of the design tokens with the site's colors and fonts.
 * @param css `styles/tokens.css`
 * @param hasFiles whether fonts can be loaded; the explorer in one file loads nothing
 */
export function withSiteStyles(css: string, { colors, fonts }: Styles, hasFiles = true): string {
  const values: [name: string, value: string | undefined][] = [
    ['--brand', lightDark(colors.brand)],
    ['--tint', lightDark(colors.tint)],
    ['--words', fonts.words?.family],
    ['--codes', fonts.codes?.family],
  ]
  let accents = 0
  const named = values.reduce((text, [name, value]) => (value === undefined ? text : text.replace(declarationOf(name), `${name}: ${value};`)), css) // prettier-ignore
  const styled = named.replace(declarationOf('--accent'), () => `--accent: ${lightDark(accents++ === 0 ? colors.accent : colors.accentMore)};`) // prettier-ignore
  return hasFiles ? [facesOf(fonts.words), facesOf(fonts.codes), styled].join('') : styled
}

/** Puts the site's colors and fonts into the style sheet of the tokens wherever a script imports it; plugins don't see an `@import` in CSS. */
export const siteStyles = (site: Styles, hasFiles = true): Plugin => ({
  name: 'site-styles',
  enforce: 'pre',
  transform: (css, id) =>
    id.replaceAll('\\', '/').endsWith('/src/styles/tokens.css') ? withSiteStyles(css, site, hasFiles) : null,
})

const lightDark = ({ light, dark }: Pair) => `light-dark(${light}, ${dark})`

/** Every declaration of a token in a style sheet. */
const declarationOf = (name: string) => new RegExp(`(?<![\\w-])${name}: [^;]*;`, 'g')

/** Text appears at once in a system font; the site's font replaces it when it has loaded. */
const facesOf = ({ family, files = [] }: Font = { family: '' }) =>
  files
    .map(
      ({ path, weight = '400', style = 'normal' }) =>
        `@font-face { font-family: ${family.split(',')[0]!.trim()}; src: url('${path}') format('woff2'); font-weight: ${weight}; font-style: ${style}; font-display: swap; }\n`,
    )
    .join('')
