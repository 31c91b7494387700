/**
 * A paste for the explorer from the search dialog on the same page, or in the tab that opened this one. It's sent from window to window, never
 * through an address, storage or a server.
 */
export interface HandedPaste {
  errata: 'paste'
  text: string
}

export const messageWithPaste = (text: string): HandedPaste => ({ errata: 'paste', text })

/** What an explorer sends to the tab that opened it, once it can receive a paste. */
const readyMessage = { errata: 'ready' }

export const isReadyMessage = (data: unknown) => isMessage(data) && data.errata === readyMessage.errata

/**
 * Receives pastes from now on, and tells the tab that opened this one. Ignores other origins.
 * @returns a function that stops receiving
 */
export function takeHandedPaste(take: (text: string) => void): () => void {
  // A page opened from a file has no origin, so it can't check a sender.
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
