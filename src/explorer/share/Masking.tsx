import type { Choices } from '../../share/mask.ts'

export interface MaskingProps {
  /** Number of masks of each kind. */
  masks: { what: string; count: number }[]
  people: Choices
  /** Number of matches in the paste for each choice. */
  counts: { emails: number; ips: number; ibans: number; tokens: number }
  onPeople(people: Choices): void
}

/** What was masked, and what the reader can also mask or keep. */
export function Masking({ masks, people, counts, onPeople }: MaskingProps) {
  const choice = (key: 'emails' | 'ips' | 'ibans' | 'keepClaims', words: string, count: number) => (
    <label>
      <input
        type="checkbox"
        checked={people[key]}
        disabled={count === 0}
        onChange={({ target }) => onPeople({ ...people, [key]: target.checked })}
      />{' '}
      {words} <span className="share-count">{count === 0 ? 'none found' : count}</span>
    </label>
  )
  return (
    <div className="share-masking">
      <h3>Masked</h3>
      {masks.length === 0 ? (
        <p>Nothing. No rule found a secret.</p>
      ) : (
        <ul className="share-masks">
          {masks.map(({ what, count }) => (
            <li key={what}>
              <mark>{what}</mark> {count > 1 && <span className="share-count">×{count}</span>}
            </li>
          ))}
        </ul>
      )}
      <fieldset>
        <legend>Also mask</legend>
        {choice('emails', 'Email addresses', counts.emails)}
        {choice('ips', 'IP addresses', counts.ips)}
        {choice('ibans', 'Bank accounts (IBAN)', counts.ibans)}
      </fieldset>
      <fieldset>
        <legend>Keep</legend>
        {choice('keepClaims', 'Token claims, without the signature', counts.tokens)}
      </fieldset>
    </div>
  )
}
