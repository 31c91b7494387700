import { messageWithPaste } from '../site/handed-paste.ts'
import { mayEmbed } from './may-embed.ts'

/**
 * Exchanges messages with the page that shows `/embed/` in a frame; see `docs/embedding.md`. `ready`, which carries no data, is sent to any page.
 * Everything else is exchanged only with origins in the config: messages from others are ignored, and they receive nothing.
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
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- any page can receive it
  parent.postMessage({ errata: 'ready' }, '*')
}

/** Until the explorer is ready, it reads its box; after that, it takes messages. */
function giveToExplorer(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>('.explorer textarea')
  if (box && !box.closest('[data-engine=ready]')) box.value = text
  postMessage(messageWithPaste(text), location.origin)
}

const isMessage = (data: unknown): data is { errata: unknown; text?: unknown } =>
  typeof data === 'object' && data !== null && 'errata' in data
