import { useId, useRef, type RefObject } from 'react'

interface Props {
  boxRef: RefObject<HTMLTextAreaElement | null>
  label: string
  text: string
  /** Of the words on how to mask a part of it. */
  hintId: string
}

/**
 * The text as it will be copied, with its masks marked. A text box, so that a part of it can be selected with every device, and with a
 * cursor to be seen; it takes no input.
 */
export function Preview({ boxRef, label, text, hintId }: Props) {
  const id = useId()
  const layer = useRef<HTMLDivElement>(null)
  return (
    <div className="share-preview">
      <label htmlFor={id}>{label}</label>
      <div className="paste-field">
        <div className="paste-marks" aria-hidden="true" ref={layer}>
          {text
            .split(/(\[redacted-[a-z-]{1,40}\])/)
            .map((piece, index) =>
              index % 2 === 1 ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
            )}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={boxRef}
          value={text}
          aria-readonly="true"
          aria-describedby={hintId}
          inputMode="none"
          onChange={() => {}}
          onBeforeInput={(event) => event.preventDefault()}
          onDrop={(event) => event.preventDefault()}
          onScroll={({ currentTarget }) => layer.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
    </div>
  )
}
