import { checkOf, longestPaste, type Linked } from './form.ts'

/** Why a link can't be opened. */
export type LinkFault = 'damaged' | 'foreign' | 'tooMuch'

/**
 * Reads the fragment of a link. Punctuation that a message added after the link is ignored.
 * @returns `null` if the fragment isn't such a link
 */
export async function readLink(fragment: string): Promise<Linked | { fault: LinkFault } | null> {
  if (!fragment.startsWith('#paste=')) return looksLike.test(fragment) ? { fault: 'damaged' } : null
  const [, version, data, check] = /^#paste=v?(\d+)\.([\w-]*)(?:\.(\w{7})(?![\w-]))?/.exec(fragment) ?? []
  if (version && version !== '1' && version !== '2') return { fault: 'foreign' }
  if (!data || (version === '2' ? check !== checkOf(`2.${data}`) : fragment !== `#paste=1.${data}`))
    return { fault: 'damaged' }
  const text = await inflate(data).catch(() => undefined)
  if (typeof text !== 'string') return { fault: text === null ? 'tooMuch' : 'damaged' }
  return version === '1' ? { paste: text } : linkedOf(text)
}

/** A link whose name is damaged still has its data. */
const looksLike = /^#.{4,8}[12]\.[\w-]{16}/

/** `null` above the maximum length: a few hundred bytes can unpack to gigabytes. */
async function inflate(data: string): Promise<string | null> {
  const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let text = ''
  while (text.length <= longestPaste) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
  }
  await reader.cancel()
  return null
}

/** Anyone can write a link: unknown names and values are ignored. */
function linkedOf(text: string): Linked {
  const end = text.indexOf('\n')
  const said = new URLSearchParams(text.slice(0, Math.max(end, 0)))
  const [at, method, keyed, part, chosenUrl] = ['at', 'method', 'keyed', 'part', 'as'].map((name) => said.get(name))
  return {
    paste: text.slice(end + 1),
    ...(/^\d{9,10}$/.test(at ?? '') && { at: Number(at) * 1000 }),
    ...(/^[A-Z]{3,7}$/.test(method ?? '') && { method: method! }),
    ...(/^[01]$/.test(keyed ?? '') && { isKeyed: keyed === '1' }),
    ...(/^\d{1,4}$/.test(part ?? '') && { part: Number(part) }),
    ...(chosenUrl && { chosenUrl }),
  }
}
