import type { Layer } from '../layer.ts'
import { count } from '../text/lines.ts'
import { rewrite } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** What terminals and chat programs leave, invisibly, in copied text: colors, a byte order mark, zero-width characters. */
export function peelNoise(source: MappedText): Layer | null {
  let inner = source
  const steps: string[] = []
  for (const { sign, pattern, noun, by = '' } of noises) {
    if (!sign.test(inner.text)) continue
    let removed = 0
    inner.text.replace(pattern, () => (removed++, ''))
    if (removed === 0) continue
    inner = rewrite(inner, pattern, () => by)
    steps.push(`${by === '' ? 'removed' : 'read'} ${count(removed, noun)}`)
  }
  return steps.length === 0 ? null : { inner, innerIs: 'paste', steps, form: null, found: {} }
}

const noises: readonly { sign: Pick<RegExp, 'test'>; pattern: RegExp; noun: string; by?: string }[] = [
  { sign: { test: isOfOldMac }, pattern: /\r/g, noun: 'old Mac line end', by: '\n' },
  // ECMA-48 control sequences (colors, cursor), and the operating system commands that set titles and links.
  {
    sign: /\x1b/,
    pattern: /\x1b(?:\[[0-9;:?]{0,40}[ -/]?[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|[@-Z\\^_=>])/g,
    noun: 'terminal color code',
  },
  // Spring's RestTemplate writes this for a line end of the body.
  { sign: /[{[,]<EOL>/, pattern: /<EOL>/g, noun: "'<EOL>' mark" },
  // Of a table's cell (RFC 4180, section 2), and of a verbatim string: `"{""code"":""x""}"`.
  { sign: { test: isInCell }, pattern: /""/g, noun: 'doubled quote', by: '"' },
  // RFC 2045, section 6.7.
  { sign: { test: isQuotedPrintable }, pattern: /=\r?\n/g, noun: 'soft line break' },
  { sign: { test: isQuotedPrintable }, pattern: /=3D/g, noun: "'=3D'", by: '=' },
  // What Symfony's printout folds by, and the lines that `bat` draws.
  { sign: { test: (text) => text.includes('▼') || text.includes('▶') }, pattern: /(?<=[[{])[▼▶]/g, noun: 'triangle' },
  { sign: { test: (text) => text.includes('───') }, pattern: /^─{3,}[┬┼┴]?─{3,}[ \t]*(?:\r?\n|$)/gm, noun: 'rule' },
  { sign: /^\ufeff/, pattern: /^\ufeff/g, noun: 'byte order mark' },
  // Not U+200C and U+200D, which join letters and emoji and so belong to the text.
  { sign: /[\u200b\u2060\ufeff]/, pattern: /[\u200b\u2060\ufeff]/g, noun: 'zero-width character' },
]

/** The look for the letter alone takes a tenth of the pattern's time. */
function isOfOldMac(text: string): boolean {
  return text.includes('\r') && /^[^\n]*\r(?!\n|$)[^\n]*$/.test(text)
}

function isInCell(text: string): boolean {
  return text.includes('""') && /"\s{0,9}[{[]\s{0,40}""\w/.test(text)
}

function isQuotedPrintable(text: string): boolean {
  return text.includes('quoted-printable') || text.includes('=3D')
}
