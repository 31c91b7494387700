const next: Record<string, string> = { system: 'light', light: 'dark', dark: 'system' }

/** The theme button: system, light, dark, and round again. What the reader chose is kept; `system` keeps nothing. */
export function enhanceTheme(button: HTMLButtonElement): void {
  const root = document.documentElement
  const label = (theme: string) => (button.ariaLabel = button.title = `Theme: ${theme}`)

  label(root.dataset.theme ?? 'system')
  button.hidden = false
  button.onclick = () => {
    const theme = next[root.dataset.theme ?? 'system']!
    label(theme)
    if (theme === 'system') {
      delete root.dataset.theme
      delete localStorage.theme
    } else localStorage.theme = root.dataset.theme = theme
  }
}
