import { decodeUtf8 } from './decode-base64.ts'
import { rewrite } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'

/** The decoded text of percent-encoding (RFC 3986, section 2.1), `+` for a space as in forms; what isn't UTF-8 stays as it is. */
export const decodePercent = (source: MappedText): MappedText => rewrite(source, /(?:%[0-9a-f]{2})+|\+/gi, decodeRun)

function decodeRun(run: string): string {
  if (run === '+') return ' '
  const bytes = run.slice(1).split('%').map((digits) => Number.parseInt(digits, 16)) // prettier-ignore
  return decodeUtf8(bytes) ?? run
}
