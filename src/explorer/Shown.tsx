import type { ReactNode } from 'react'
import { labelOf, pieces } from '../visible/characters.ts'
import { nameOf } from '../visible/names.ts'

/**
 * Text from a paste: what cannot be seen in it is made visible, and nothing in it changes the direction of what stands beside it.
 * Its own direction is that of its first letter.
 */
export const Shown = ({ text }: { text: string }) => <bdi>{seen(text)}</bdi>

/** A literal from a paste, shown so. */
export const Literal = ({ text }: { text: string }) => <code>{seen(text)}</code>

/** Longest text from a paste that is shown in one place, in characters. */
const longest = 5000

/** The same within a sentence of ours. */
export const seen = (text: string): ReactNode =>
  pieces(text.length > longest ? `${text.slice(0, longest)} … (${text.length} characters)` : text).map(
    (piece, index) => (index % 2 ? <Unseen key={index} run={piece} /> : piece),
  )

function Unseen({ run }: { run: string }) {
  const name = nameOf(run)
  return (
    <span className="unseen" title={name}>
      [{labelOf(run)}
      <span className="vh"> {name}</span>]
    </span>
  )
}
