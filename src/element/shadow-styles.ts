import type { Plugin, Root } from 'postcss'

/** The unit of all lengths. It replaces `rem`, which depends on the embedding page. */
export const unit = '--unit: var(--errata-unit, 1rem);'

/**
 * Adapts the site's style sheets, in place, for a shadow tree in another page:
 * - rules for the page apply to the frame, `.errata`;
 * - each token can be set from outside with the prefix `errata-`: `--paper` by `--errata-paper`;
 * - width queries use the width of the element, except in the dialog, which uses the whole window;
 * - the color scheme is that of the page;
 * - `rem` becomes `--unit`, for pages with another root font size.
 */
export const shadowStyles: Plugin = {
  postcssPlugin: 'shadow-styles',
  OnceExit: (root) => inShadow(root),
}

export function inShadow(root: Root): void {
  const isOfDialog = root.source?.input.file?.endsWith('share.css') ?? false
  root.walkRules((rule) => {
    const isOfRoot = rule.selectors.includes(':root')
    rule.selectors = rule.selectors.map(ofFrame)
    rule.walkDecls((declaration) => {
      if (isOfRoot && declaration.prop === 'color-scheme') declaration.remove()
      declaration.value = withUnit(declaration.value)
      if (isOfRoot && declaration.prop.startsWith('--'))
        declaration.value = `var(--errata-${declaration.prop.slice(2)}, ${declaration.value})`
    })
  })
  root.walkAtRules(/^(?:media|container)$/, (rule) => {
    if (rule.name === 'media' && !isOfDialog && /^\([^()]*width[^()]*\)$/.test(rule.params)) {
      rule.name = 'container'
      rule.params = `errata ${rule.params}`
    }
    if (rule.name === 'container')
      rule.params = rule.params.replace(rems, (_, number: string) => `${Number(number) * 16}px`)
  })
}

const rems = /(?<![\w-])(-?\d*\.?\d+)rem\b/g

const withUnit = (value: string) => value.replace(rems, (_, number: string) => (number === '1' ? 'var(--unit)' : `calc(${number} * var(--unit))`)) // prettier-ignore

/** `:root`, `html` and `body` become the frame. */
const ofFrame = (selector: string) => selector.replace(/^(?::root|html|body)(?![\w-])/, '.errata')
