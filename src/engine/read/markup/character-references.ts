/** A character reference of HTML or XML, as `&eacute;`, `&#233;` and `&#xe9;`; HTML may leave out the semicolon. */
export interface Reference {
  start: number
  end: number
  character: string
}

/**
 * The references in a stretch of a text, in order. XML has five names (XML 1.0, section 4.6); of HTML's 2,231, those of ISO 8859-1 and of
 * typography are known, and others stay as they are written.
 */
export function referencesIn(source: string, start: number, end: number, language: 'html' | 'xml'): Reference[] {
  const found: Reference[] = []
  const text = source.slice(start, end)
  if (!text.includes('&')) return found
  for (const match of text.matchAll(reference)) {
    const [whole, decimal, hexadecimal, name = ''] = match
    if (language === 'xml' && !whole.endsWith(';')) continue
    const digits = decimal ?? hexadecimal
    const point = digits === undefined ? 0 : Number.parseInt(digits, decimal === undefined ? 16 : 10)
    const named = language === 'xml' && !ofXml.has(name) ? undefined : names.get(name)
    const character =
      digits === undefined ? named : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
    if (character !== undefined)
      found.push({ start: start + match.index, end: start + match.index + whole.length, character })
  }
  return found
}

/** A text with its references replaced. */
export function decoded(text: string, language: 'html' | 'xml'): string {
  let out = ''
  let at = 0
  for (const { start, end, character } of referencesIn(text, 0, text.length, language)) {
    out += text.slice(at, start) + character
    at = end
  }
  return out + text.slice(at)
}

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));?/g

const ofXml = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** ISO 8859-1 from 160 on (HTML, section 13.5). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const names = new Map<string, string>([
  ...latin.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', lsaquo: '‹', rsaquo: '›', bull: '•', trade: '™', euro: '€', larr: '←', rarr: '→', check: '✓', cross: '✗', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', AMP: '&', LT: '<', GT: '>', QUOT: '"', COPY: '©', REG: '®', colon: ':', comma: ',', period: '.', lpar: '(', rpar: ')', num: '#', excl: '!', quest: '?', sol: '/', lowbar: '_', NewLine: '\n', Tab: '\t' }),
]) // prettier-ignore
