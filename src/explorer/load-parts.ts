import { provide } from '../engine/parts.ts'

/**
 * The parts of the engine that the first diagnosis of most pastes does without, in the order in which they are loaded: always the same
 * and always all of them, whatever is pasted, so that no request tells anything of a paste.
 */
const loaders: readonly (() => Promise<void>)[] = [
  async () => (await import('../engine/next-parts.ts')).provideNextParts(),
  async () => provide('wrappings', await import('../engine/read/rare-wrappings.ts')),
  async () => provide('origins', await import('../engine/origin/others.ts')),
  async () => provide('standard', (await import('../engine/envelopes/standard/index.ts')).standard),
  async () => provide('framework', (await import('../engine/envelopes/framework/index.ts')).framework),
  async () => provide('platform', (await import('../engine/envelopes/platform/with-infrastructure.ts')).platformPart),
  async () => provide('service', (await import('../engine/envelopes/service/index.ts')).service),
  async () => provide('markup', await import('../engine/read/read-xml.ts')),
]

/** Loads one part after the other. @param onPart called each time one has arrived */
export async function loadParts(onPart: () => void): Promise<void> {
  for (const load of loaders) {
    await load()
    onPart()
  }
}
