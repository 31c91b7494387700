import { codeUrl, slugOf } from '../../catalogue/urls.ts'
import type { Linked } from './form.ts'

/**
 * Reads a link that opens the explorer on a code: `#code=card_declined`, with `&api=stripe` where its API is known. A status is a code here, too.
 * @returns `null` where the fragment is no such link
 */
export function readCode(fragment: string): Linked | null {
  if (!fragment.startsWith('#code=')) return null
  const said = new URLSearchParams(fragment.slice(1))
  const [code = '', api] = ['code', 'api'].map((name) => said.get(name)?.trim())
  if (!/^[^\n\r]{1,200}$/.test(code)) return null
  return { paste: code, ...(api && { chosenUrl: codeUrl(api, slugOf(code)) }) }
}
