import { messageWithPaste, isReadyMessage } from '../../site/handed-paste.ts'

/**
 * Gives a pasted response to the explorer, only in this browser's memory and never in an address, which would stay in the history. On the
 * front page the explorer is on the page; other pages open it in a new tab, which requests the text when it's ready.
 * @returns whether that worked: a browser can block the tab
 */
export function handOver(text: string, base: string): boolean {
  const box = explorerBox()
  if (box) {
    window.postMessage(messageWithPaste(text), location.origin)
    box.focus()
    box.scrollIntoView({ block: 'center' })
    return true
  }
  const tab = window.open(base)
  if (!tab) return false
  const give = ({ source, origin, data }: MessageEvent) => {
    if (source !== tab || origin !== location.origin || !isReadyMessage(data)) return
    removeEventListener('message', give)
    tab.postMessage(messageWithPaste(text), location.origin)
  }
  addEventListener('message', give)
  return true
}

/** The explorer's text box, if it's on this page. */
export const explorerBox = () => document.querySelector<HTMLTextAreaElement>('.explorer textarea')
