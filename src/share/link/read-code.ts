import { codeUrl, slugOf } from '../../catalogue/urls.ts'
import type { Linked } from './form.ts'

/**
 * Reads a link that opens the explorer on an error code or a status: `#code=card_declined`, with `&api=stripe` if its API is known.
 * @returns `null` if the fragment isn't such a link
 */
export function readCode(fragment: string): Linked | null {
  if (!fragment.startsWith('#code=')) return null
  const said = new URLSearchParams(fragment.slice(1))
  const [code = '', api] = ['code', 'api'].map((name) => said.get(name)?.trim())
  if (!/^[^\n\r]{1,200}$/.test(code)) return null
  return { paste: code, ...(api && { chosenUrl: codeUrl(api, slugOf(code)) }) }
}
