import { papers } from '../config/papers.ts'
import type { Verdict } from '../engine/model.ts'

/** The content of a page's picture. */
export interface Card {
  /** Above the title: the API's name. */
  above: string
  /** The code or status, or the page's title. */
  title: string
  /** Whether the title is a literal, in a monospace font. */
  isLiteral: boolean
  /** The meaning in one or two lines; longer text is cut. */
  text: string
  /** The verdict in the words of the page; `null` if there is none. */
  verdict: { verdict: Verdict; words: string } | null
}

/** The parts of every picture of a site. */
export interface Brand {
  name: string
  /** The mark for dark backgrounds, as a `data:` address; `null`: the icon, and the name as text. */
  mark: { address: string; ratio: number } | null
  /** The icon, as a `data:` address. */
  icon: string
}

/** An element as satori takes it. */
export interface Element {
  type: 'div' | 'img'
  props: { [name: string]: unknown; children?: (Element | string)[] }
}

/** Width and height of a picture in pixels, which Open Graph clients crop least. */
export const size = { width: 1200, height: 630 }

/** The layout of a picture, dark so that it's visible among white previews. */
export function layout({ above, title, isLiteral, text, verdict }: Card, brand: Brand): Element {
  const tone = tones[verdict?.verdict ?? 'none']
  return box(
    { ...size, flexDirection: 'column', padding: '64px 72px', background: papers.paper.dark, color: papers.ink.dark },
    [
      box({ fontSize: 34, color: papers.soft.dark }, [clipped(above, 50)]),
      box(
        {
          marginTop: 22,
          fontFamily: isLiteral ? 'codes' : 'words',
          fontWeight: 600,
          fontSize: fitting(title, isLiteral),
          lineHeight: 1.12,
          letterSpacing: '-0.02em',
          wordBreak: 'break-word',
        },
        [clipped(title, 60)],
      ),
      box({ marginTop: 24, fontSize: 36, lineHeight: 1.35, color: '#cfd4da' }, [clipped(text, 115)]),
      box({ flexGrow: 1 }, []),
      box({ justifyContent: 'space-between', alignItems: 'flex-end' }, [
        verdict
          ? box({ flexDirection: 'column', borderLeft: `8px solid ${tone}`, paddingLeft: 24 }, [
              box({ fontSize: 28, color: papers.soft.dark }, ['Retry']),
              box({ fontSize: 46, fontWeight: 600, color: tone, maxWidth: 780 }, [clipped(verdict.words, 44)]),
            ])
          : box({}, []),
        nameOf(brand),
      ]),
    ],
  )
}

const box = (style: object, children: (Element | string)[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
})

const tones = {
  never: papers.s5.dark,
  fix: papers.s4.dark,
  reauth: papers.s4.dark,
  wait: papers.s2.dark,
  backoff: papers.s2.dark,
  reconcile: papers.look.dark,
  none: papers.soft.dark,
} satisfies Record<Verdict, string>

/** The font size that fits the longest word: a code has no spaces to wrap at. */
function fitting(title: string, isLiteral: boolean): number {
  const longest = Math.max(...title.split(' ').map(({ length }) => length))
  const widest = (size.width - 144) / (longest * (isLiteral ? 0.6 : 0.56))
  return Math.floor(Math.min(title.length > 34 ? 68 : 92, Math.max(40, widest)))
}

function clipped(text: string, most: number): string {
  const plain = text.replaceAll('`', '')
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most - 1)).replace(/[,;:.]$/, '')} …`
}

/** The maximum size in pixels, next to the verdict. */
const mostOfMark = { width: 300, height: 72 }

function nameOf({ name, mark, icon }: Brand): Element {
  if (mark) {
    const width = Math.min(mostOfMark.width, mostOfMark.height * mark.ratio)
    return picture(mark.address, Math.round(width), Math.round(width / mark.ratio))
  }
  return box({ alignItems: 'center', fontSize: 36, fontWeight: 600, letterSpacing: '-0.02em', maxWidth: 420 }, [
    picture(icon, 48, 48),
    box({ marginLeft: 18 }, [name]),
  ])
}

const picture = (src: string, width: number, height: number): Element => ({
  type: 'img',
  props: { src, width, height, style: { width, height, flexShrink: 0 } },
})
