import type { Json } from '../../model.ts'

/** A value that was printed, and where. Places are UTF-16 offsets of the text that was read. */
export interface DumpNode {
  value: Json
  /** Of the value, with its brackets and the class name before them; of a string without its quotes. */
  start: number
  end: number
  /** Of a map or a list, in the order printed, repeated keys included. */
  members?: DumpMember[]
  /** Of a string: the runs of the text that it was read from, and how characters are escaped in each. */
  raw?: StringPiece[]
  /** The class name or mark before the brackets: `AxiosError`, `Net::HTTP`, `&http.Response`. */
  label?: string
}

export interface DumpMember {
  /** The index, in a list. */
  key: string
  /** The place of the key, without quotes and marks. Absent if the text has none, as in lists. */
  keyStart?: number
  keyEnd?: number
  node: DumpNode
}

/** A run of one string: most have one, `'a' + 'b'` has two. */
export interface StringPiece {
  start: number
  end: number
  escapes: Escapes
}

/**
 * How characters are escaped in a string.
 * - `backslash`: as JSON, JavaScript, Python, Ruby, Go, Rust, C do
 * - `bytes`: the same, where `\xe2\x80\x99` are three bytes of one character (Python's `b'…'`)
 * - `quotes`: only the quote and the backslash have a backslash before them (PHP and Perl in single quotes)
 * - `doubled`: the quote is written twice (SQL, YAML, CSV)
 * - `none`: every character stands for itself
 */
export type Escapes = 'backslash' | 'bytes' | 'quotes' | 'doubled' | 'none'

/** What is unusual in a text, seen as JSON, how often. */
export interface Defects {
  /** Brackets that the end of the text left open. */
  openBrackets: number
  openString: boolean
  singleQuotes: number
  smartQuotes: number
  backticks: number
  unquotedKeys: number
  trailingCommas: number
  missingCommas: number
  comments: number
  /** `None`, `True`, `False`. */
  pythonWords: number
  /** `b'…'`, tuples, `nil` and other literals that JSON doesn't have. */
  pythonLiterals: number
  rubyArrows: number
  oddSpaces: number
  /** Class names, `[Object]`, `<ref *1>` and the like. */
  printedMarks: number
  /** Unquoted values that are neither a number nor a known word. */
  bareTexts: number
  /** Quotes inside a string that weren't escaped. */
  innerQuotes: number
  /** Strings that lost one of their quotes. */
  lostQuotes: number
  joinedStrings: number
  /** Closing brackets that nothing opened. */
  strayBrackets: number
  /** `... 3 more items`. */
  ellipses: number
}

export const noDefects = (): Defects => ({
  openBrackets: 0, openString: false, singleQuotes: 0, smartQuotes: 0, backticks: 0, unquotedKeys: 0, trailingCommas: 0, missingCommas: 0,
  comments: 0, pythonWords: 0, pythonLiterals: 0, rubyArrows: 0, oddSpaces: 0, printedMarks: 0, bareTexts: 0, innerQuotes: 0, lostQuotes: 0, joinedStrings: 0,
  strayBrackets: 0, ellipses: 0,
}) // prettier-ignore

/** Bounds of one reading. A text beyond one of them reads as cut off there. */
export interface DumpLimits {
  /** Characters that are read. */
  length: number
  nodes: number
  /** Brackets inside brackets; what is deeper is text. */
  depth: number
}

export const usualLimits: DumpLimits = { length: 1_000_000, nodes: 100_000, depth: 100 }
