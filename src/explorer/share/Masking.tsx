import type { Choices } from '../../share/mask.ts'

export interface MaskingProps {
  /** How many masks there are of each sort. */
  masks: { what: string; count: number }[]
  people: Choices
  /** How much there is in the paste of what the choices are about. */
  counts: { emails: number; ips: number; ibans: number; tokens: number }
  onPeople(people: Choices): void
}

/** What was masked, what else there is of people, and what of a token may stay. */
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
        <p>Nothing: no rule found a secret in it.</p>
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
        <legend>Mask as well</legend>
        {choice('emails', 'E-mail addresses', counts.emails)}
        {choice('ips', 'IP addresses', counts.ips)}
        {choice('ibans', 'Bank accounts (IBAN)', counts.ibans)}
      </fieldset>
      <fieldset>
        <legend>Keep</legend>
        {choice('keepClaims', 'The claims of tokens, without their signature', counts.tokens)}
      </fieldset>
    </div>
  )
}
