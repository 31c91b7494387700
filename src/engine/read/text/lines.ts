import { turn } from '../../budget.ts'
/** A line of a text: where it starts, where it ends before its line end, and where the next one starts. */
export interface Line {
  start: number
  end: number
  next: number
}

/** The line that starts at `start`; ends are LF and CRLF. */
export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start)
  if (newline < 0) return { start, end: text.length, next: text.length }
  return { start, end: newline > start && text[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 }
}

/** Every line; a line end at the very end opens no further line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; turn() && start < text.length;) {
    const line = lineAt(text, start)
    lines.push(line)
    start = line.next
  }
  return lines
}

/** `1 line`, `2 lines`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
