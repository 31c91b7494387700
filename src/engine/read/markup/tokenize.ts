import { Tokenizer } from 'htmlparser2'

/** A start tag, and where it stands. */
export interface StartTag {
  /** As written; of HTML in lower case. */
  name: string
  nameStart: number
  /** The place of its `>`. */
  end: number
  /** It ends in `/>`. */
  isEmpty: boolean
  /** Those with a value, decoded; of equal names the first. */
  attributes: ReadonlyMap<string, string>
}

/** What is told of a text of markup, in its order. */
export interface Listener {
  open: (tag: StartTag) => void
  /** `start` is the place of the `<`. */
  close: (name: string, start: number) => void
  /** A run of text; with `decoded` it is written otherwise in the source: as a character reference. */
  text: (start: number, end: number, decoded?: string) => void
  /** What stands between the marks of CDATA, in XML. */
  data?: (start: number, end: number) => void
}

/**
 * Tells the tags and texts of `source`; comments, declarations and document types are passed over. Never throws, goes once from left to
 * right. Of htmlparser2 only the tokenizer is used: it says where everything stands, which its parser does not, and a tree by the rules
 * of browsers is more than an error page needs.
 */
export function tokenize(source: string, language: 'html' | 'xml', listener: Listener): void {
  const isXml = language === 'xml'
  let name = ''
  let nameStart = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const nameAt = (start: number, end: number) =>
    isXml ? source.slice(start, end) : source.slice(start, end).toLowerCase()
  const open = (end: number, isEmpty: boolean) => listener.open({ name, nameStart, end, isEmpty, attributes })
  const tokenizer = new Tokenizer(
    // XHTML that is sent as HTML has `<script src="x" />`: a browser would take the rest of the page for the script.
    { xmlMode: isXml, decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        name = nameAt(start, end)
        nameStart = start
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = nameAt(start, end)
        value = ''
      },
      onattribdata: (start, end) => (value += source.slice(start, end)),
      onattribentity: (code) => (value += String.fromCodePoint(code)),
      onattribend(quote) {
        if (quote !== noValue && !attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag: (start, end) => listener.close(nameAt(start, end), source.lastIndexOf('<', start)),
      ontext: (start, end) => listener.text(start, end),
      ontextentity: (code, end) => listener.text(source.lastIndexOf('&', end - 1), end, String.fromCodePoint(code)),
      oncdata: (start, end, ending) => listener.data?.(start, end - ending),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}

/** htmlparser2's `QuoteType.NoValue`; the enum itself would come with its whole parser. */
const noValue = 0
