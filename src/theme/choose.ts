import { applyTheme, type Theme } from './apply-theme.ts'

/** The one thing that the site keeps in the browser: what the reader chose. Nothing where that is the system's theme. */
const key = 'theme'

const themes: Theme[] = ['system', 'light', 'dark']

/** The header's button goes through the themes. Without this script the page is in the system's theme, and the button is hidden. */
export function enhanceTheme(button: HTMLButtonElement | null): void {
  if (!button) return
  const say = () => (button.ariaLabel = button.title = `Theme: ${chosen()}`)
  button.onclick = () => {
    const next = themes[(themes.indexOf(chosen()) + 1) % themes.length]!
    applyTheme(next)
    say()
    try {
      if (next === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, next)
    } catch {
      // The browser keeps nothing for this site: the choice holds for this page.
    }
  }
  // Another tab chose.
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return
    applyTheme(event.newValue)
    say()
  })
  say()
}

const chosen = () => (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system'
