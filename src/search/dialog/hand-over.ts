import { messageWithPaste, isReadyMessage } from '../../site/handed-paste.ts'

/**
 * Gives a pasted response to the explorer: in the memory of this browser alone, never in an address, which would stay in the history.
 * On the front page the explorer is here; from elsewhere it is opened in a tab of its own, which asks for the text once it is ready.
 * @returns whether it could be handed over: a browser may refuse to open a tab
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

/** The explorer's box, where it is on this page. */
export const explorerBox = () => document.querySelector<HTMLTextAreaElement>('.explorer textarea')
