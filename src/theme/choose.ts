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
  const follow = () => {
    applyTheme(kept())
    say()
  }
  // Another tab chose, or another page did while this one waited in the browser's history.
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
