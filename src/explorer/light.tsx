import { createContext, use, type PointerEvent, type ReactNode } from 'react'
import type { Span } from '../engine/model.ts'
import { isSame } from './marks.ts'

/** Which characters of the paste are lit, and how to light others. */
export interface Light {
  lit: readonly Span[]
  /** What is pointed at; empty when nothing is. */
  light(spans: readonly Span[]): void
  /** Lights it, and brings it into view. */
  show(span: Span): void
}

/** Answer and paste light each other through this. */
export const LightContext = createContext<Light>({ lit: [], light: () => {}, show: () => {} })

/** What a row of the answer needs to light its characters, and to be lit by them. */
export function useRow(span: Span | null) {
  const { lit, light } = use(LightContext)
  if (!span) return {}
  return {
    'data-place': span.join('-'),
    'data-lit': lit.some((one) => isSame(one, span)) || undefined,
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType === 'touch' || light([span]),
    onPointerLeave: () => light([]),
  }
}

/** The name of something that stands in the paste: pressed, it shows where. Without a place it is words. */
export function Place({ span, children }: { span: Span | null; children: ReactNode }) {
  const { light, show } = use(LightContext)
  if (!span) return children
  return (
    <button
      type="button"
      className="place"
      onFocus={() => light([span])}
      onBlur={() => light([])}
      onClick={() => show(span)}
    >
      {children}
      <span className="vh">: show it in the paste</span>
    </button>
  )
}
