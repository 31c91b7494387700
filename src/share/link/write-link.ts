import { checkOf, type Linked } from './form.ts'

/** Longest link in characters, including the address: chat and email apps cut off longer ones, some at 2,048. */
export const longestLink = 2000

/**
 * The fragment, including the `#`, that opens the explorer on a paste. It is never shortened: the caller checks its length. Lone surrogates,
 * which UTF-8 can't encode, become U+FFFD.
 * @param deflate compresses a text without a header (RFC 1951) and writes it as base64url
 */
export async function writeLink(
  { paste, at, method, isKeyed, part, chosenUrl }: Linked,
  deflate: (text: string) => string | Promise<string> = deflated,
): Promise<string> {
  const said = new URLSearchParams()
  if (at !== undefined) said.set('at', String(Math.floor(at / 1000)))
  if (method) said.set('method', method)
  if (isKeyed !== undefined) said.set('keyed', isKeyed ? '1' : '0')
  if (part !== undefined) said.set('part', String(part))
  if (chosenUrl) said.set('as', chosenUrl)
  const body = `2.${await deflate(`${said}\n${paste}`)}`
  return `#paste=${body}.${checkOf(body)}`
}

async function deflated(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  let binary = ''
  for (const byte of new Uint8Array(await new Response(packed).arrayBuffer())) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
