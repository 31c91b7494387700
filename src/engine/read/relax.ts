import type { Part } from './mapped-text.ts'
import { endOfString } from './nesting.ts'
import { asPrinted } from './printed-marks.ts'

/** What keeps a text from being JSON, as far as it can be told without reading it. */
export interface Defects {
  openBrackets: number
  openString: boolean
  singleQuotes: number
  smartQuotes: number
  backticks: number
  unquotedKeys: number
  trailingCommas: number
  comments: number
  pythonWords: number
  pythonLiterals: number
  rubyArrows: number
  oddSpaces: number
  /** Class names, `[Object]`, `<ref *1>` and the like, as languages print values. */
  printedMarks: number
}

/** What jsonrepair cannot read, as runs to replace: Python's `b'…'`, tuples and calls, Ruby's `=>` and `nil`, `#` comments. */
interface Survey {
  defects: Defects
  edits: Required<Part>[]
}

/** Looks over the tokens of a nearly-JSON text once, from left to right. */
export function survey(text: string): Survey {
  const defects: Defects = {
    openBrackets: 0, openString: false, singleQuotes: 0, smartQuotes: 0, backticks: 0, unquotedKeys: 0, trailingCommas: 0,
    comments: 0, pythonWords: 0, pythonLiterals: 0, rubyArrows: 0, oddSpaces: 0, printedMarks: 0,
  } // prettier-ignore
  const edits: Required<Part>[] = []
  token.lastIndex = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const start = match.index
    const [mark, word] = match
    const skipTo = (end: number): void => void (token.lastIndex = end)
    const printed = asPrinted(text, start, word)
    if (printed !== null) {
      edits.push(...printed.edits)
      defects.printedMarks++
      skipTo(printed.end)
    } else if (word !== undefined) {
      const after = text.slice(token.lastIndex, token.lastIndex + 20)
      const prefix = /^(?:[bBuUrRfF]|[rR][bB]|[bB][rR])$/.test(word) && /^["']/.test(after)
      if (prefix || word === 'nil') defects.pythonLiterals++
      if (prefix) edits.push({ start, end: token.lastIndex, text: '' })
      else if (word === 'nil') edits.push({ start, end: token.lastIndex, text: 'null' })
      else if (/^\s*(?::|=>)/.test(after)) defects.unquotedKeys++
      else if (/^(?:None|True|False)$/.test(word)) defects.pythonWords++
      else if (after.startsWith('(')) {
        const end = endOfCall(text, token.lastIndex, ')')
        edits.push({ start, end, text: JSON.stringify(text.slice(start, end)) })
        defects.pythonLiterals++
        skipTo(end)
      }
    } else if (mark === '"' || mark === "'" || mark === '`') {
      const end = endOfString(text, start, mark)
      if (mark === "'") defects.singleQuotes++
      if (mark === '`') {
        defects.backticks++
        edits.push(...asDoubleQuoted(text, start, end))
      }
      if (end === text.length) defects.openString = true
      skipTo(end + 1)
    } else if (/^[“”‘’„]$/.test(mark)) {
      const end = text.slice(start + 1, start + 10_000).search(/[”"’]/)
      defects.smartQuotes++
      if (end >= 0) skipTo(start + end + 2)
    } else if (mark === '{' || mark === '[' || mark === '(') {
      defects.openBrackets++
      if (mark === '(') edits.push({ start, end: start + 1, text: '[' })
      if (mark === '(') defects.pythonLiterals++
    } else if (mark === '}' || mark === ']' || mark === ')') {
      defects.openBrackets--
      if (mark === ')') edits.push({ start, end: start + 1, text: ']' })
      if (/,\s{0,200}$/.test(text.slice(Math.max(0, start - 200), start))) defects.trailingCommas++
    } else if (mark === '=>') {
      defects.rubyArrows++
      edits.push({ start, end: start + 2, text: ':' })
    } else if (mark === '<') {
      const end = endOfCall(text, start, '>')
      edits.push({ start, end, text: JSON.stringify(text.slice(start, end)) })
      defects.pythonLiterals++
      skipTo(end)
    } else if (mark === '//' || mark === '#' || mark === '/*') {
      const close = text.indexOf(mark === '/*' ? '*/' : '\n', start)
      const end = close < 0 ? text.length : close + (mark === '/*' ? 2 : 0)
      defects.comments++
      if (mark === '#') edits.push({ start, end, text: '' })
      skipTo(end)
    } else if (/\s/.test(mark)) defects.oddSpaces++
  }
  defects.openBrackets = Math.max(0, defects.openBrackets)
  return { defects, edits }
}

const token =
  /([A-Za-z_$][\w$]*(?:[.-][\w$]+)*)|=>|\/\/|\/\*|\.\.\.|:(?=[A-Za-z_])|&(?=[\w{])|["'`“”‘’„{}[\]()<#\u00a0\u2007\u202f]/g

/** jsonrepair takes quotes inside a string in backticks for its end. */
function asDoubleQuoted(text: string, start: number, end: number): Required<Part>[] {
  const edits = [{ start, end: start + 1, text: '"' }]
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    if (text[at - 1] !== '\\') edits.push({ start: at, end: at + 1, text: '\\"' })
  }
  return end < text.length ? [...edits, { start: end, end: end + 1, text: '"' }] : edits
}

/** One past the mark that ends a call or an angle-bracketed repr; these are short. */
function endOfCall(text: string, start: number, mark: string): number {
  const end = text.slice(start, start + 300).indexOf(mark)
  return end < 0 ? start + 1 : start + end + 1
}
