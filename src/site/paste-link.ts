import { deflateRawSync } from 'node:zlib'

/**
 * Site path that opens the explorer on a paste. The paste stands in the fragment, which no browser sends:
 * a version number, a dot, and the raw deflate of its UTF-8 in base64url.
 */
export function pasteLink(paste: string): string {
  return `/#paste=1.${deflateRawSync(paste, { level: 9 }).toString('base64url')}`
}
