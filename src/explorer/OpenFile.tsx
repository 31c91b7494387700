import { useRef } from 'react'

/** Reads a file that the reader picks: a HAR file, a log. For who cannot drop one, on a phone or by keyboard. */
export function OpenFile({ onPaste }: { onPaste(text: string): void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="quiet" onClick={() => picker.current?.click()}>
        Open a file
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="File to read"
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(onPaste)
          // The same file can be picked again, changed.
          target.value = ''
        }}
      />
    </>
  )
}
