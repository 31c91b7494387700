/**
 * A number that counts the lines of a printed source or log, in its margin: a bar of a code frame follows it (`499▕`), or the line before or
 * after it starts with the number before or after it.
 */
export function isLineNumber(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - widest)
  const lineStart = from + text.slice(from, start).lastIndexOf('\n') + 1
  if (!margin.test(text.slice(lineStart, start)) || (lineStart === from && text[from - 1] !== undefined)) return false
  if (/^[ \t]?[▕┃]/.test(text.slice(end, end + 2))) return true
  const value = Number(text.slice(start, end))
  const before = text.slice(Math.max(0, lineStart - longestLine), Math.max(0, lineStart - 1))
  const behind = text.slice(end, end + longestLine)
  return (
    startsWith(before.slice(before.lastIndexOf('\n') + 1), value - 1) ||
    (behind.includes('\n') && startsWith(behind.slice(behind.indexOf('\n') + 1), value + 1))
  )
}

const widest = 12
const longestLine = 400

/** Marks of the line that is meant. */
const margin = /^[ \t]*(?:[>→➜❯*|│-]{1,2}[ \t]*)?$/

const startsWith = (line: string, value: number): boolean => {
  const found = /^[ \t]{0,10}(?:[>→➜❯*|│-]{1,2}[ \t]{0,10})?(\d{3})(?!\d)/.exec(line)
  return found !== null && Number(found[1]) === value
}
