import { use, useEffect, useMemo, useRef, type RefObject } from 'react'
import type { Diagnosis, Span } from '../engine/model.ts'
import { pieces, visible } from '../visible/characters.ts'
import { SiteContext } from './about-site.tsx'
import { LightContext } from './light.tsx'
import { excerpt, isTooLong, stretchesOf } from './excerpt.ts'
import { OpenFile } from './OpenFile.tsx'
import { Shown } from './Shown.tsx'
import { covers, isSame, markNames, type Mark, type Segment } from './marks.ts'

interface Props {
  boxRef: RefObject<HTMLTextAreaElement | null>
  paste: string
  diagnosis: Diagnosis | null
  /** When the sender of the link pasted it; `null` without a link, or if the link doesn't say. */
  linkedAt: number | null
  /** The paste is a sample whose times were shifted to now. */
  isMoved: boolean
  /** On a narrow screen, the box is folded into one line above the diagnosis. */
  isFolded: boolean
  /** Identifies the diagnosis shown: it changes with each paste and each chosen response. */
  answer: string
  onUnfold(): void
  onPaste(text: string): void
  /** The same response, edited. */
  onEdit(text: string): void
  /** Absent while there is nothing to share. */
  onShare?(): void
}

/** The paste box, with the evidence highlighted behind its text. */
export function PasteBox(props: Props) {
  const { guides } = use(SiteContext)
  const { boxRef, paste, diagnosis, linkedAt, isMoved, isFolded, answer, onUnfold, onPaste, onEdit, onShare } = props
  const backdrop = useRef<HTMLDivElement>(null)
  const isCut = useMemo(() => isTooLong(paste), [paste])
  const stretches = useMemo(() => stretchesOf(paste, diagnosis), [paste, diagnosis])
  const cut = useMemo(() => excerpt(paste, stretches, diagnosis), [paste, stretches, diagnosis])
  const shown = useMemo(() => cut.map(({ text }) => text).join(''), [cut])
  const { lit, light } = use(LightContext)
  const isLit = ({ start, text }: Segment) => lit.some((span) => covers(span, [start, start + text.length]))
  const firstLit = cut.find((segment) => segment.marks.length > 0 && isLit(segment))
  const named = (firstLit?.marks ?? []).filter(({ span }) => lit.some((one) => isSame(one, span)))
  const pointAt = (segment: Segment | undefined) => light(segment?.marks.map(({ span }) => span) ?? [])
  const unseen = useMemo(
    () => [
      ...new Set(
        pieces(shown)
          .filter((_, index) => index % 2)
          .join(''),
      ),
    ],
    [shown],
  )
  useScroll(boxRef, backdrop, cut, firstLit, answer)

  return (
    <div className="paste" data-folded={isFolded || undefined}>
      <div className="paste-head">
        <label htmlFor="paste">Error response</label>
        {isFolded && (
          <>
            <span className="paste-summary">{summaryOf(paste, diagnosis)}</span>
            <button type="button" className="quiet unfold" onClick={onUnfold}>
              Show
            </button>
          </>
        )}
        {!isFolded && <OpenFile onPaste={onPaste} />}
        {onShare && (
          <button type="button" className="quiet" onClick={onShare}>
            Share
          </button>
        )}
        {paste !== '' && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              onPaste('')
              boxRef.current?.focus()
            }}
          >
            Clear
          </button>
        )}
      </div>
      <div className="paste-field">
        <div className="paste-marks" aria-hidden="true" tabIndex={-1} ref={backdrop}>
          {cut.map((segment) => (
            <Piece key={segment.start} segment={segment} isLit={segment.marks.length > 0 && isLit(segment)} />
          ))}
          {'\n'}
        </div>
        <textarea
          id="paste"
          ref={boxRef}
          value={shown}
          readOnly={isCut}
          onChange={({ target, nativeEvent }) =>
            (isEdit(nativeEvent as InputEvent, paste, target.value) ? onEdit : onPaste)(target.value)
          }
          onPointerMove={({ clientX, clientY }) => pointAt(cut[indexAtPoint(backdrop.current, clientX, clientY)])}
          onPointerLeave={() => light([])}
          onSelect={({ currentTarget }) => pointAt(segmentAtOffset(cut, currentTarget.selectionStart))}
          onPaste={(event) => {
            // For a long paste, the browser would lay out the whole text first.
            const text = event.clipboardData.getData('text')
            if (!isCut && !isTooLong(text)) return
            event.preventDefault()
            if (text) onPaste(text)
          }}
          onDrop={(event) => {
            const file = event.dataTransfer.files[0]
            if (!file) return
            event.preventDefault()
            void file.text().then(onPaste)
          }}
          onScroll={({ currentTarget }) =>
            backdrop.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)
          }
          placeholder={
            'Paste a failed response: with headers, curl -v output, a JSON body, a log line, an error code, a status …'
          }
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="paste-promise"
        />
      </div>
      <p id="paste-promise" className="promise">
        What you paste stays in this tab. It's never sent anywhere or stored.{' '}
        {guides.includes('privacy') && <a href="guides/privacy/">See for yourself</a>}
      </p>
      {linkedAt !== null && (
        <p className="promise">
          From a shared link. The response was pasted on{' '}
          {new Date(linkedAt).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' })}.
        </p>
      )}
      {isMoved && <p className="promise">This is a sample. Its times are shifted to now.</p>}
      {isCut && (
        <p className="promise">
          Showing {stretches.length > 1 ? '' : 'the first '}
          {lengthOf(stretches).toLocaleString('en')} of {paste.length.toLocaleString('en')} characters
          {stretches.length > 1 ? ', including all highlights' : ''}
          {diagnosis?.input.limit ? '' : '. The whole paste is read'}. Clear the box to edit.
        </p>
      )}
      {unseen.length > 0 && (
        <p className="promise">
          Invisible characters in this text: <Shown text={unseen.slice(0, 9).join(' ')} />
        </p>
      )}
      <Legend cut={cut} />
      {cut.length > 1 && (
        <p className="here-note">
          {named.length > 0 ? <Shown text={[...new Set(named.map(({ note }) => note))].join(' · ')} /> : null}
        </p>
      )}
    </div>
  )
}

function Piece({ segment: { text, start, marks }, isLit }: { segment: Segment; isLit: boolean }) {
  const [first] = marks
  if (!first) return <span>{text}</span>
  return (
    <mark data-mark={first.mark} data-start={start} className={isLit ? 'here' : undefined}>
      {text}
    </mark>
  )
}

const lengthOf = (stretches: Span[]) => stretches.reduce((sum, [start, end]) => sum + end - start, 0)

/** Scrolls to the highlight and, once per diagnosis, to what decided it. Editing moves nothing. */
function useScroll(
  box: RefObject<HTMLTextAreaElement | null>,
  backdrop: RefObject<HTMLDivElement | null>,
  cut: Segment[],
  lit: Segment | undefined,
  answer: string,
): void {
  const scrolled = useRef('')
  useEffect(() => {
    const isNew = cut.length > 1 && scrolled.current !== answer
    if (isNew) scrolled.current = answer
    const first = (mark: Mark) => cut.find(({ marks }) => marks[0]?.mark === mark)
    const goal = lit ?? (isNew ? (first('retry') ?? first('code') ?? first('status') ?? first('evidence')) : undefined)
    const mark = goal && backdrop.current?.querySelector<HTMLElement>(`mark[data-start="${goal.start}"]`)
    if (!mark || !box.current) return
    const { scrollTop, clientHeight } = box.current
    if (mark.offsetTop >= scrollTop && mark.offsetTop + mark.offsetHeight <= scrollTop + clientHeight) return
    box.current.scrollTo(0, mark.offsetTop - clientHeight / 3)
  }, [box, backdrop, cut, lit, answer])
}

/** The paste in one line, while the box is folded: "POST /v1/leads · 429 · 1,204 characters". */
function summaryOf(paste: string, diagnosis: Diagnosis | null): string {
  const { method = null, url = null, status = null } = diagnosis?.response ?? {}
  const request = [method, url?.slice(0, 60)].filter(Boolean).join(' ')
  return [request, status, `${paste.length.toLocaleString('en')} characters`]
    .filter(Boolean)
    .map(String)
    .map(visible)
    .join(' · ')
}

/** Typing edits a response, and so does a paste that keeps all of it. Any other paste is a new response; an empty box has none. */
const isEdit = ({ inputType }: InputEvent, before: string, after: string) =>
  before !== '' && after !== '' && ((inputType && !/Paste|Drop/.test(inputType)) || after.includes(before))

/** Index of the highlight under the pointer. The layer with the highlights is behind the box and ignores the pointer except for this lookup. */
function indexAtPoint(layer: HTMLElement | null, x: number, y: number): number {
  if (!layer) return -1
  layer.style.pointerEvents = 'auto'
  // In a shadow tree, the document sees only the host.
  const root = layer.getRootNode() as Document | ShadowRoot
  const mark = root.elementsFromPoint(x, y).find((element) => element.matches('mark[data-start]'))
  layer.style.pointerEvents = ''
  return mark ? [...layer.children].indexOf(mark) : -1
}

/** The piece that the text cursor is in, for keyboard users. */
function segmentAtOffset(cut: Segment[], offset: number): Segment | undefined {
  let end = 0
  return cut.find(({ text }) => offset <= (end += text.length))
}

/** What the highlight colors mean; each entry steps through its highlights. */
function Legend({ cut }: { cut: Segment[] }) {
  const { lit, show } = use(LightContext)
  const marked = cut.flatMap(({ marks }) => marks[0] ?? [])
  const names = [...new Set(marked.map(({ mark }) => mark))]
  if (names.length === 0) return null
  const step = (mark: Mark) => {
    const spans = marked.filter((one) => one.mark === mark).map(({ span }) => span)
    const at = spans.findIndex((span) => lit.some((one) => isSame(one, span)))
    show(spans[(at + 1) % spans.length]!)
  }
  return (
    <ul className="legend" aria-label="Highlights in the paste">
      {names.map((mark) => (
        <li key={mark}>
          <button type="button" onClick={() => step(mark)}>
            <mark data-mark={mark}>{markNames[mark]}</mark>
            <span className="vh">: show the next one</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
