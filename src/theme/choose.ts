import { applyTheme, type Theme } from './apply-theme.ts'

/** The only value that the site stores in the browser: the chosen theme. Nothing is stored for the system's theme. */
const key = 'theme'

const themes: Theme[] = ['system', 'light', 'dark']

/** The header's button cycles through the themes. Without this script, the page uses the system's theme, and the button is hidden. */
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
      // Storage is blocked: the choice applies to this page only.
    }
  }
  const follow = () => {
    applyTheme(kept())
    say()
  }
  // Another tab changed the theme, or another page did while this one was in the browser's cache.
  addEventListener('storage', follow)
  addEventListener('pageshow', ({ persisted }) => persisted && follow())
  say()
}

function kept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const chosen = () => (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system'
