import { targetOf } from '../visible/links.ts'
import { Literal } from './Shown.tsx'

/** An address from a paste: as text, followed by a link that names the host it opens. */
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
