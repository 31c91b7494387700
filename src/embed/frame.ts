import { messageWithPaste } from '../site/handed-paste.ts'
import { mayEmbed } from './may-embed.ts'

/**
 * Talks with the page that shows `/embed/` in a frame; `docs/embedding.md` says how. `ready`, which says nothing, goes to whoever that is. All else
 * is between this page and an origin that the config names: what others send isn't read, and they are told nothing.
 * @param ancestors as in the config
 */
export function talkToParent(ancestors: string[]): void {
  if (parent === window) return
  let told: string | null = null
  const tell = () => {
    if (told !== null) parent.postMessage({ errata: 'height', height: Math.ceil(document.body.offsetHeight) }, told)
  }
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || !mayEmbed(origin, ancestors, location.origin)) return
    if (!isMessage(data)) return
    told = origin
    tell()
    if (data.errata === 'paste' && typeof data.text === 'string') giveToExplorer(data.text)
  })
  new ResizeObserver(tell).observe(document.body)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is told to anybody
  parent.postMessage({ errata: 'ready' }, '*')
}

/** Before the explorer has come to life it takes what is in its box; afterwards, what it is handed. */
function giveToExplorer(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>('.explorer textarea')
  if (box && !box.closest('[data-engine=ready]')) box.value = text
  postMessage(messageWithPaste(text), location.origin)
}

const isMessage = (data: unknown): data is { errata: unknown; text?: unknown } =>
  typeof data === 'object' && data !== null && 'errata' in data
