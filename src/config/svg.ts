/** An SVG file for use in a page: its properties, or why it can't be used. */
export interface Drawing {
  /** From `<svg` to `</svg>`. */
  text: string
  /** Width by height. */
  ratio: number
}

/**
 * Reads an SVG. The content security policy of the pages blocks scripts, styles and addresses, so an SVG that needs them would look wrong.
 * @returns the drawing, or what it contains that isn't allowed
 */
export function readSvg(source: string): Drawing | { found: string } {
  const text = source
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
    .trim()
    .replace(/>\s+</g, '><')
  const root = /^<svg\b[^>]*>/.exec(text)?.[0]
  if (root === undefined || !text.endsWith('</svg>'))
    return { found: "text that doesn't start with <svg> and end with </svg>" }
  const [, , width = 0, height = 0] = /\bviewBox="([^"]*)"/.exec(root)?.[1]?.trim().split(/[\s,]+/).map(Number) ?? [] // prettier-ignore
  if (!(width > 0 && height > 0)) return { found: 'no viewBox="x y width height"' }
  const refused = refusedParts.exec(text)
  return refused ? { found: refused[0] } : { text, ratio: width / height }
}

const refusedParts =
  /<(?:script|style|foreignObject|image|text|a)\b|\bstyle=|\bon\w+=|\bhref="(?!#)[^"]*"|url\((?!#)[^)]*\)/i

/** A drawing as an element of a page; the style sheet sets its size. */
export function inlineSvg({ text }: Drawing, label: string, className: string): string {
  const rest = text
    .replace(/^<svg\b/, '')
    .replace(/^[^>]*/, (attributes) => attributes.replace(/\s(?:xmlns(?::\w+)?|width|height|class|id|role|aria-\w+|viewBox|version)="[^"]*"/g, '')) // prettier-ignore
  const viewBox = /\bviewBox="[^"]*"/.exec(text)![0]
  return `<svg class="${className}" ${viewBox} role="img" aria-label="${escaped(label)}"${rest}`
}

/** A drawing as a data URL, in its own colors. */
export function svgAddress({ text }: Drawing, colors: { current: string; brand: string }): string {
  const whole = text
    .replace(/^<svg\b(?![^>]*\bxmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replaceAll('currentColor', colors.current)
    .replaceAll('var(--brand)', colors.brand)
  return `data:image/svg+xml;base64,${Buffer.from(whole).toString('base64')}`
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
