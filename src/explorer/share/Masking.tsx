import type { RefObject } from 'react'
import type { Choices } from '../../share/mask.ts'

export interface MaskingProps {
  /** Of the words on how to mask more. */
  hintId: string
  /** How many masks there are of each sort. */
  masks: { what: string; count: number }[]
  people: Choices
  /** How much there is in the paste of what the choices are about. */
  counts: { emails: number; ips: number; tokens: number }
  onPeople(people: Choices): void
  canUndo: boolean
  maskRef: RefObject<HTMLButtonElement | null>
  onMask(): void
  onUndo(): void
}

/** What was masked, what else can be, and what of a token may stay. */
export function Masking({ hintId, masks, people, counts, onPeople, canUndo, maskRef, onMask, onUndo }: MaskingProps) {
  const choice = (key: 'emails' | 'ips' | 'keepClaims', words: string, count: number) => (
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
      </fieldset>
      <fieldset>
        <legend>Keep</legend>
        {choice('keepClaims', 'The claims of tokens, without their signature', counts.tokens)}
      </fieldset>
      <p id={hintId}>No rule knows every secret: read it through. What else is to go, select and mask.</p>
      <p className="share-tools">
        <button type="button" className="quiet" ref={maskRef} onClick={onMask}>
          Mask selection
        </button>
        {canUndo && (
          <button type="button" className="quiet" onClick={onUndo}>
            Undo
          </button>
        )}
      </p>
    </div>
  )
}
