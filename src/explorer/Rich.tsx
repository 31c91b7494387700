import { Literal, seen } from './Shown.tsx'

/** A sentence in which `backticks` mark literals. Everything is rendered as text: a paste is never markup. */
export function Rich({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <Literal key={index} text={part} /> : seen(part)))
}
