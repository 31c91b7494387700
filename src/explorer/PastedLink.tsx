import { targetOf } from '../visible/links.ts'
import { Literal } from './Shown.tsx'

/** An address that stands in a paste: as text, and beside it a link that names the host it leads to. */
export function PastedLink({ text }: { text: string }) {
  const target = targetOf(text)
  return (
    <span className="pasted-link">
      <Literal text={text} />
      {target && (
        <>
          {' '}
          <a href={target.url} target="_blank" rel="noreferrer noopener" referrerPolicy="no-referrer">
            Open {target.host}
          </a>
        </>
      )}
    </span>
  )
}
