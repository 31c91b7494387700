/** What a reader can choose; `system` is what holds until they do. */
export type Theme = 'system' | 'light' | 'dark'

/**
 * Shows the page in a theme: `tokens.css` has each color for both. The browser's own bar follows: its two colors stand in `<meta>` elements,
 * one for each theme, and the one that doesn't hold is taken out of use.
 *
 * Each page has this function as text in its head, so that it's done before the first paint: it can use nothing from outside itself.
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
