import type { Found, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** What developer tools copy "as fetch" or "as PowerShell": a request, and no response to it. */
export function peelFetchCopy(source: MappedText): Layer | null {
  const match =
    /^\s*(?:await )?(?:fetch\(\s{0,9}["'`]|(?:\$session\b[^\n]*\n){0,40}Invoke-(?:WebRequest|RestMethod) [^\n]{0,200}?-Uri ")([^"'`\s]{1,4000})["'`]/.exec(
      source.text,
    )
  if (match === null) return null
  const method = /["']?\bmethod["']?\s{0,3}[:=]?\s{0,3}["']([A-Za-z]{3,7})["']/i.exec(
    source.text.slice(0, 100_000),
  )?.[1]
  const found: Found = { url: match[1]!, method: method?.toUpperCase() ?? 'GET' }
  return {
    inner: cut(source, 0, 0),
    innerIs: 'body',
    steps: ['found a request, but no response to it'],
    form: 'devtools',
    found,
  }
}
