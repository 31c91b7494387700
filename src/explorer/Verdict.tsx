import type { Diagnosis } from '../engine/model.ts'
import { headline } from '../engine/wording.ts'
import { Countdown } from './Countdown.tsx'
import { Identity } from './Identity.tsx'
import { Rich } from './Rich.tsx'

interface Props {
  diagnosis: Diagnosis
  pastedAt: number
  base: string
}

/** The verdict, readable at a glance, with the rung of the ladder that decided and the reasons. */
export function Verdict({ diagnosis, pastedAt, base }: Props) {
  const { outcome, retry } = diagnosis
  const until = retry.verdict === 'wait' && retry.waitSeconds ? retry.dueAt : null
  const isOver = until !== null && until <= pastedAt
  const { word, sentence } = headline(retry, outcome, isOver)
  return (
    <div className={`verdict vd ${retry.verdict}`} data-verdict={retry.verdict}>
      <Identity diagnosis={diagnosis} base={base} />
      <h2>
        <span className={`verdict-word vd ${retry.verdict}`}>
          {word}
          {sentence && <span className="vh">{sentence.startsWith('then ') ? ', ' : ': '}</span>}
        </span>
        {sentence && <span className="verdict-sentence">{sentence}</span>}
      </h2>
      {until !== null && (
        <p className="until">
          {isOver ? 'since' : 'until'}{' '}
          <time dateTime={new Date(until).toISOString()}>{clockTime(until, pastedAt)}</time> on your clock
          {!isOver && (
            <>
              {' '}
              · <Countdown key={until} until={until} since={pastedAt} />
            </>
          )}
        </p>
      )}
      <p className="decided">
        Decided by: <Rich text={retry.decidedBy} />
      </p>
      <ul className="because">
        {retry.because.map((text) => (
          <li key={text}>
            <Rich text={text} />
          </li>
        ))}
      </ul>
      {retry.caveats.length > 0 && (
        <ul className="caveats" aria-label="Caveats">
          {retry.caveats.map((text) => (
            <li key={text}>
              <Rich text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A time of day in the reader's own zone; with the date where it is not today. */
function clockTime(time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString()
  return new Intl.DateTimeFormat('en-GB', {
    ...(isToday ? {} : { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(time)
}
