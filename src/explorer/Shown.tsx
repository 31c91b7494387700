import { Fragment, type ReactNode } from 'react'
import { labelOf, pieces } from '../visible/characters.ts'
import { nameParts } from '../visible/name-parts.ts'
import { nameOf } from '../visible/names.ts'

/**
 * Text from a paste. Its invisible characters are shown, and it can't change the text direction around it. Its own direction is that of its
 * first letter.
 */
export const Shown = ({ text }: { text: string }) => <bdi>{seen(text)}</bdi>

/** A literal from a paste. It breaks only between its words. */
export const Literal = ({ text }: { text: string }) => <code>{seen(text, inParts)}</code>

const inParts = (text: string) =>
  nameParts(text).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))

/** Longest text from a paste that is shown in one place, in characters. */
const longest = 5000

/** Text from a paste, within a sentence of ours. */
export const seen = (text: string, show: (text: string) => ReactNode = String): ReactNode =>
  pieces(text.length > longest ? `${text.slice(0, longest)} … (${text.length} characters)` : text).map(
    (piece, index) => (index % 2 ? <Unseen key={index} run={piece} /> : <Fragment key={index}>{show(piece)}</Fragment>),
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
