import { createContext, use, type PointerEvent, type ReactNode } from 'react'
import type { Span } from '../engine/model.ts'
import { isSame } from './marks.ts'

/** Which characters of the paste are highlighted, and how to highlight others. */
export interface Light {
  lit: readonly Span[]
  /** Highlights what the reader points at; nothing if empty. */
  light(spans: readonly Span[]): void
  /** Highlights it and scrolls it into view. */
  show(span: Span): void
}

/** Shared by the diagnosis and the paste box. */
export const LightContext = createContext<Light>({ lit: [], light: () => {}, show: () => {} })

/** Props for a row of the diagnosis: it highlights its characters in the paste, and they highlight it. */
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

/** The name of something in the paste: a button that shows where it is, or plain text without a place. */
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
