import { notices } from './notices.ts'

/** `#paste=1.<raw deflate, base64url>`: a paste that came with the link. It never leaves the tab: a fragment is not sent. */
const pattern = /^#paste=1\.([\w-]+)$/

/** Longest paste that a link may open, in characters: what inflates to more is not read on. */
const longest = 200_000

/**
 * Reads the paste out of a link's fragment.
 * @returns the text, `null` where the fragment holds no paste, or why it cannot be opened
 */
export async function pasteFromFragment(fragment: string): Promise<{ paste: string } | { fault: string } | null> {
  if (!fragment.startsWith('#paste=')) return null
  if (/^#paste=(?!1\.)v?\d+\./.test(fragment)) return { fault: notices.foreign }
  const encoded = pattern.exec(fragment)?.[1]
  if (!encoded) return { fault: notices.damaged }
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    const text = await readAtMost(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
    return text === null ? { fault: notices.tooMuch } : { paste: text }
  } catch {
    return { fault: notices.damaged }
  }
}

/** `null` for more than the longest: a few hundred bytes can unpack to gigabytes. */
async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (text.length <= longest) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return null
}
