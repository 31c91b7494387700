import { useState } from 'react'

/** Copies a text to the clipboard and confirms it in its label. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }
  return (
    <button type="button" className="quiet" onClick={copy}>
      {isCopied ? 'Copied' : 'Copy'}
      <span className="vh"> {what}</span>
    </button>
  )
}
