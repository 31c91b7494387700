/**
 * A paste that another part of this site hands to the explorer: the search dialog of the same page, or of the tab that opened this one.
 * It goes from window to window, through no address, storage or server.
 */
export interface HandedPaste {
  errata: 'paste'
  text: string
}

export const messageWithPaste = (text: string): HandedPaste => ({ errata: 'paste', text })

/** What an explorer says to the tab that opened it, once it can take a paste. */
const readyMessage = { errata: 'ready' }

export const isReadyMessage = (data: unknown) => isMessage(data) && data.errata === readyMessage.errata

/**
 * Takes what is handed over from now on, and says so to the tab that opened this one. Other origins are not listened to.
 * @returns ends it
 */
export function takeHandedPaste(take: (text: string) => void): () => void {
  // A page that was opened from a disk has no origin of its own, and so nobody to take anything from.
  if (self.origin === 'null') return () => {}
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (origin !== location.origin || (source !== window && source !== window.opener)) return
    if (isMessage(data) && data.errata === 'paste' && typeof data.text === 'string') take(data.text)
  }
  addEventListener('message', listen)
  if (window.opener) (window.opener as Window).postMessage(readyMessage, location.origin)
  return () => removeEventListener('message', listen)
}

const isMessage = (data: unknown): data is { errata: unknown; text?: unknown } =>
  typeof data === 'object' && data !== null && 'errata' in data
