import type { Diagnosis } from '../engine/model.ts'
import { headline } from '../engine/wording.ts'
import { clockTime } from '../site/clock.ts'
import { visible } from '../visible/characters.ts'
import { CopyButton } from './CopyButton.tsx'
import { Countdown } from './Countdown.tsx'
import { Identity } from './Identity.tsx'
import { Place, useRow } from './light.tsx'
import { Rich } from './Rich.tsx'
import { Literal, Shown } from './Shown.tsx'

interface Props {
  diagnosis: Diagnosis
  pastedAt: number
  /** The wait is over. */
  isOver: boolean
  onOver(): void
  base: string
}

/** The verdict at a glance: what to do, with the values of this response, until when, and what to tell support. */
export function Verdict({ diagnosis, pastedAt, isOver, onOver, base }: Props) {
  const { outcome, retry, act } = diagnosis
  const until = waitEnd(diagnosis)
  const { word, sentence } = headline(retry, outcome, isOver)
  // The act is more specific than the sentence of `fix` and `reauth`.
  const isActTheSentence = act !== null && (retry.verdict === 'fix' || retry.verdict === 'reauth')
  return (
    <div className={`verdict vd ${retry.verdict}`} data-verdict={retry.verdict}>
      <Identity diagnosis={diagnosis} base={base} />
      <h2>
        <span className={`verdict-word vd ${retry.verdict}`}>
          {word}
          {sentence && <span className="vh">{!isActTheSentence && sentence.startsWith('then ') ? ', ' : ': '}</span>}
        </span>
        {sentence && <span className="verdict-sentence">{isActTheSentence ? <Rich text={act.text} /> : sentence}</span>}
      </h2>
      {act && !isActTheSentence && (
        <p className="act">
          <Rich text={act.text} />
        </p>
      )}
      {until !== null && (
        <p className="until">
          {isOver ? 'since' : 'until'}{' '}
          <time dateTime={new Date(until).toISOString()}>{clockTime(until, pastedAt)}</time> on your clock
          {!isOver && (
            <>
              {' '}
              · <Countdown key={until} until={until} since={pastedAt} word={word} onOver={onOver} />
            </>
          )}
        </p>
      )}
      <Said diagnosis={diagnosis} />
    </div>
  )
}

/** When the advised wait ends, in milliseconds since 1970; `null` without a wait. */
export const waitEnd = ({ retry }: Diagnosis): number | null =>
  retry.verdict === 'wait' && retry.waitSeconds ? retry.dueAt : null

/** What a support ticket quotes: the message and the request ID. */
function Said({ diagnosis: { facts, response } }: { diagnosis: Diagnosis }) {
  const { status, reason } = response
  const message = [reason, `${status} ${reason}`].includes(facts.message) ? null : facts.message
  const rows = [useRow(facts.spans.message), useRow(facts.spans.requestId)]
  if (message === null && facts.requestId === null) return null
  return (
    <dl className="said">
      {message !== null && (
        <div {...rows[0]}>
          <dt>
            <Place span={facts.spans.message}>Message</Place>
          </dt>
          <dd>
            <q>
              <Shown text={message.trim()} />
            </q>
          </dd>
        </div>
      )}
      {facts.requestId !== null && (
        <div {...rows[1]}>
          <dt>
            <Place span={facts.spans.requestId}>Request ID</Place>
          </dt>
          <dd>
            <Literal text={facts.requestId} /> <CopyButton text={visible(facts.requestId)} what="the request ID" />
          </dd>
        </div>
      )}
    </dl>
  )
}
