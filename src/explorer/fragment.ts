/** `#paste=1.<raw deflate, base64url>`: a paste that came with the link. It never leaves the tab: a fragment is not sent. */
const pattern = /^#paste=1\.([\w-]+)$/

/** Longest paste that a link may open, in characters: what inflates to more is not read on. */
const longest = 200_000

/**
 * Reads the paste out of a link's fragment.
 * @returns the text, `null` where the fragment holds no paste, or `'damaged'` where it cannot be read
 */
export async function pasteFromFragment(fragment: string): Promise<{ paste: string } | null | 'damaged'> {
  if (!fragment.startsWith('#paste=')) return null
  const encoded = pattern.exec(fragment)?.[1]
  if (!encoded) return 'damaged'
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    const text = await readAtMost(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
    return { paste: text }
  } catch {
    return 'damaged'
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (text.length < longest) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return text.slice(0, longest)
}
