import type { Verdict } from '../engine/model.ts'

/** What the picture of a page says. */
export interface Card {
  /** Above the title: the API's name. */
  above: string
  /** The code or status, or the page's title. */
  title: string
  /** Whether the title is a literal, set in the type of code. */
  isLiteral: boolean
  /** What it means, in a line or two; cut where it is longer. */
  text: string
  /** Its retry advice, with the words of the page; `null` where there is none. */
  verdict: { verdict: Verdict; words: string } | null
}

/** An element as satori takes it. */
export interface Element {
  type: 'div' | 'svg' | 'path'
  props: { [name: string]: unknown; children?: (Element | string)[] }
}

/** Width and height of a picture, in pixels, as Open Graph's readers crop it least. */
export const size = { width: 1200, height: 630 }

/** The layout of a picture, on dark paper so that it stands out among white previews. */
export function layout({ above, title, isLiteral, text, verdict }: Card): Element {
  const tone = tones[verdict?.verdict ?? 'none']
  return box({ ...size, flexDirection: 'column', padding: '64px 72px', background: '#101215', color: '#eceef0' }, [
    box({ fontSize: 34, color: '#a7aeb8' }, [clipped(above, 50)]),
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
            box({ fontSize: 28, color: '#a7aeb8' }, ['Retry']),
            box({ fontSize: 46, fontWeight: 600, color: tone, maxWidth: 780 }, [clipped(verdict.words, 44)]),
          ])
        : box({}, []),
      wordMark(),
    ]),
  ])
}

const box = (style: object, children: (Element | string)[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
})

/** The tones of the dark paper in `styles/tokens.css`, by verdict. */
const tones = {
  never: '#ff948b',
  fix: '#eeb35c',
  reauth: '#eeb35c',
  wait: '#62cf97',
  backoff: '#62cf97',
  reconcile: '#d2a6f7',
  none: '#a7aeb8',
} satisfies Record<Verdict, string>

/** The longest word decides: a code has no spaces to break at. */
function fitting(title: string, isLiteral: boolean): number {
  const longest = Math.max(...title.split(' ').map(({ length }) => length))
  const widest = (size.width - 144) / (longest * (isLiteral ? 0.6 : 0.56))
  return Math.floor(Math.min(title.length > 34 ? 68 : 92, Math.max(40, widest)))
}

function clipped(text: string, most: number): string {
  const plain = text.replaceAll('`', '')
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most - 1)).replace(/[,;:.]$/, '')} …`
}

function wordMark(): Element {
  const path = (props: object): Element => ({ type: 'path', props: { ...props } })
  return box({ flexDirection: 'column', alignItems: 'flex-end' }, [
    box({ fontSize: 46, fontWeight: 600, letterSpacing: '-0.03em' }, ['Errata']),
    {
      type: 'svg',
      props: {
        width: 30,
        height: 17,
        viewBox: '0 0 30 17',
        style: { marginRight: 54, marginTop: -8 },
        children: [path({ d: 'M3 15 15 3 27 15', fill: 'none', stroke: '#ff7f5c', 'stroke-width': 5 })],
      },
    },
  ])
}
