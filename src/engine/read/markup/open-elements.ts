import { turn } from '../../budget.ts'
import type { StartTag } from './tokenize.ts'

export type BlockKind = 'title' | 'heading' | 'pre' | 'term' | 'value' | 'item' | 'address' | 'text'

/** What is open at a place of a page, and what that makes of the text there. */
export interface Elements {
  open: (tag: StartTag) => void
  close: (name: string) => void
  /** Whether the tag of such an element ends a block. */
  breaksAt: (name: string) => boolean
  isHidden: () => boolean
  isBold: () => boolean
  isLink: () => boolean
  /** Ends of lines count. */
  isVerbatim: () => boolean
  /** What a block is that ends here. */
  blockHere: () => { is: BlockKind; level: number; names: string }
}

/** Follows the tags of a page. An end tag closes what is open inside its element; one that fits nothing is skipped. */
export function openElements(): Elements {
  const stack: OpenElement[] = []
  const top = () => stack.at(-1) ?? root
  return {
    open({ name, isEmpty, attributes }) {
      const heading = endParagraph.has(name) ? stack.findIndex((element) => element.hasText) : -1
      if (heading >= 0) stack.length = heading
      while (turn() && endedBy(name).has(top().name)) stack.pop()
      if (isEmpty || voids.has(name) || stack.length >= deepest) return
      const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 200)
      const isHidden =
        hidden.has(name) ||
        attributes.has('hidden') ||
        /\bdisplay\s{0,5}:\s{0,5}none\b/.test(attributes.get('style')?.slice(0, 500) ?? '')
      const around = top()
      stack.push({
        name,
        names,
        isHidden: isHidden || around.isHidden,
        isBold: around.isBold || bolds.has(name),
        isLink: around.isLink || name === 'a',
        isVerbatim: around.isVerbatim || verbatim.has(name),
        hasText: false,
      })
    },
    close(name) {
      let index = stack.length - 1
      while (turn() && index >= 0 && stack[index]!.name !== name) index--
      if (index >= 0) stack.length = index
    },
    breaksAt: (name) => !inline.has(name) && !voids.has(name) || name === 'hr', // prettier-ignore
    isHidden: () => top().isHidden,
    isBold: () => top().isBold,
    isLink: () => top().isLink,
    isVerbatim: () => top().isVerbatim,
    blockHere() {
      const names = stack.slice(-3).map((element) => element.names).join(' ') // prettier-ignore
      for (let index = stack.length - 1; index >= 0; index--) {
        const { name } = stack[index]!
        const level = /^h[1-6]$/.test(name) ? Number(name[1]) : 0
        const is = level > 0 ? 'heading' : kinds.get(name)
        // The end tag of a heading may be missing: with its text after it, the next block ends it.
        if (level > 0) stack[index]!.hasText = true
        if (is !== undefined) return { is, level, names }
      }
      return { is: 'text', level: 0, names }
    },
  }
}

interface OpenElement {
  name: string
  /** Its classes and id. */
  names: string
  isHidden: boolean
  isBold: boolean
  isLink: boolean
  isVerbatim: boolean
  /** Of a heading: a block of it has ended. */
  hasText: boolean
}

const root: OpenElement = { name: '', names: '', isHidden: false, isBold: false, isLink: false, isVerbatim: false, hasText: false } // prettier-ignore

/** Elements below this depth are taken for the text of those above. */
const deepest = 100

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['title', 'title'],
  ['pre', 'pre'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
  ['th', 'term'],
  ['dt', 'term'],
  ['td', 'value'],
  ['dd', 'value'],
  ['li', 'item'],
  ['address', 'address'],
])

/** `head` isn't among them: pages leave its tags out, and what it holds is void, or hidden by itself. */
const hidden = set(
  'script style noscript template svg math nav footer select button textarea object iframe audio video canvas datalist',
)
const voids = set('area base basefont br col command embed frame hr img input keygen link meta param source track wbr')
const inline = set(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
)
const bolds = set('b strong')
const verbatim = set('pre listing xmp')

const endParagraph = set(
  'p h1 h2 h3 h4 h5 h6 div ul ol dl pre table hr address blockquote section article footer form center',
)

const none: ReadonlySet<string> = new Set()
const paragraph = set('p')
const endsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', set('p li')],
  ['dt', set('p dt dd')],
  ['dd', set('p dt dd')],
  ['th', set('p th td')],
  ['td', set('p th td')],
  ['tr', set('p tr th td')],
])

/** The elements whose end tags may be missing before a start tag. */
const endedBy = (name: string): ReadonlySet<string> =>
  endsBefore.get(name) ?? (endParagraph.has(name) ? paragraph : none)
