/** The themes that a reader can choose; `system` is the default. */
export type Theme = 'system' | 'light' | 'dark'

/**
 * Applies a theme to the page; `tokens.css` has each color for both. The browser's toolbar takes its color from two `<meta>` elements, one for
 * each theme, of which the other is disabled.
 *
 * Each page has this function as text in its head, to run before the first paint. It can't use anything outside itself.
 */
export function applyTheme(theme: Theme | string | null): void {
  const isChosen = theme === 'light' || theme === 'dark'
  if (isChosen) document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.dataset['of']!
    meta.media = isChosen ? (own === theme ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`
  }
}
