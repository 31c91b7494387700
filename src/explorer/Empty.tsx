import { verdictWords } from '../engine/wording.ts'
import type { Verdict } from '../engine/model.ts'

/** What each answer asks of the reader, in a few words. */
const meanings: [Exclude<Verdict, 'none'>, string][] = [
  ['fix', 'change the request first'],
  ['reauth', 'new credentials, then once more'],
  ['wait', 'the same request, after a known time'],
  ['backoff', 'again, with growing pauses'],
  ['reconcile', 'it may have been applied already'],
  ['never', 'repeating it cannot help'],
]

/** The instrument at rest: what it will say, in its own signs. */
export function Empty() {
  return (
    <div className="empty">
      <p className="empty-head">One of six answers, with its reason</p>
      <ul className="dial">
        {meanings.map(([verdict, meaning]) => (
          <li key={verdict}>
            <b className={`vd ${verdict}`}>{verdictWords[verdict]}</b>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p>
        And which API sent it, or what stood in front of it; what went wrong, in the words of that API's own table; and
        the evidence, marked in your paste.
      </p>
    </div>
  )
}
