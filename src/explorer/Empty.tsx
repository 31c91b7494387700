import { verdictWords } from '../engine/wording.ts'
import type { Verdict } from '../engine/model.ts'

/** What each verdict asks the reader to do, in a few words. */
const meanings: [Exclude<Verdict, 'none'>, string][] = [
  ['fix', 'then send it again'],
  ['reauth', 'get a new credential, then retry once'],
  ['wait', 'the diagnosis says how long'],
  ['backoff', 'wait longer before each attempt'],
  ['reconcile', 'it may have been applied'],
  ['never', 'the same request would fail again'],
]

/** Shown before a paste: the possible verdicts. */
export function Empty() {
  return (
    <div className="empty">
      <p className="empty-head">One of six verdicts, with the reason</p>
      <ul className="dial">
        {meanings.map(([verdict, meaning]) => (
          <li key={verdict}>
            <b className={`vd ${verdict}`}>{verdictWords[verdict]}</b>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p>
        You also see which API or proxy sent the response, what its error code means, and the evidence, highlighted in
        your paste.
      </p>
    </div>
  )
}
