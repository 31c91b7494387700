/** Where a URL in a paste leads. */
export interface Target {
  /** The address without a user's name or password in it. */
  url: string
  /** As a browser reads it: in ASCII, with letters that only look like others spelled out (`xn--…`). */
  host: string
}

/** `null` for anything but an `http` or `https` URL. */
export function targetOf(text: string): Target | null {
  try {
    const url = new URL(text)
    url.username = url.password = ''
    return /^https?:$/.test(url.protocol) ? { url: url.href, host: url.host } : null
  } catch {
    return null
  }
}

/** The first few addresses that can be opened, in texts from a paste, each once. */
export function linksIn(texts: (string | null)[]): string[] {
  const found = texts.flatMap((text) => text?.slice(0, longestSearched).match(/\bhttps?:[^\s<>"'`]+/gi) ?? [])
  const links = found.map((text) => text.replace(/[.,;:!?)\]}’”]+$/, '')).filter(targetOf)
  return [...new Set(links)].slice(0, mostLinks)
}

/** In characters. */
const longestSearched = 5000
const mostLinks = 5
