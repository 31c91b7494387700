/** Reads a file that the reader picks, such as a HAR file or a log, for readers who can't drop one: on a phone or by keyboard. */
export function OpenFile({ onPaste }: { onPaste(text: string): void }) {
  const pick = () => {
    const picker = document.createElement('input')
    picker.type = 'file'
    picker.onchange = () => void picker.files?.[0]?.text().then(onPaste)
    picker.click()
  }
  return (
    <button type="button" className="quiet" onClick={pick}>
      Open a file
    </button>
  )
}
