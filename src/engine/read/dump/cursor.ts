import { matchBrackets } from './brackets.ts'
import { noDefects } from './node.ts'
import type { Defects, DumpLimits } from './node.ts'

/**
 * A place in a text that only moves on, and what was seen on the way. Each reader of a part of a dump moves it past what it read.
 * It holds the bounds: a loop made by `turns` ends, and what may be read twice is a budget for the whole text.
 */
export class Cursor {
  readonly text: string
  at: number
  readonly defects: Defects = noDefects()
  /** The text ended, or a bound was met, before all brackets were closed. */
  isCutOff = false
  /** Brackets that are open around the cursor. */
  depth = 0
  readonly limits: DumpLimits
  /** How many groups are open that a bracket closes, by its character code. */
  private readonly open = new Int32Array(128)
  private nodes = 0
  private steps: number
  private rereads: number
  private partners: Int32Array | null = null
  private readonly marks = new Map<string, { from: number; index: number }>()

  constructor(text: string, at: number, limits: DumpLimits) {
    this.text = text
    this.at = at
    this.limits = limits
    this.steps = 20 * (text.length - at) + 100
    this.rereads = 2 * (text.length - at) + 100
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** Code of the character at the cursor; 0 at the end of the text. */
  get unit(): number {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : 0
  }

  /** Moves over what a sticky pattern matches here. */
  eat(pattern: RegExp): RegExpExecArray | null {
    const match = this.look(pattern)
    if (match !== null) this.at += match[0].length
    return match
  }

  /** What a sticky pattern matches here. */
  look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.text)
  }

  /**
   * For `while (next())`: true as long as there is text and a node left. A turn that didn't move the cursor is moved by one
   * character, so that no loop runs forever.
   */
  turns(): () => boolean {
    let last = -1
    return () => {
      if (this.at <= last) this.at = last + 1
      last = this.at
      return !this.isAtEnd && this.steps-- > 0
    }
  }

  /** Counts a node; false if there are too many, which ends the text here. */
  takeNode(): boolean {
    if (this.nodes++ < this.limits.nodes) return true
    this.at = this.text.length
    this.isCutOff = true
    return false
  }

  /** Whether this many characters may be reread: in total at most twice the length of the text. */
  mayReread(length: number): boolean {
    if (this.rereads < length) return false
    this.rereads -= length
    return true
  }

  enter(close: string): void {
    this.depth++
    this.open[close.charCodeAt(0)]!++
  }

  leave(close: string): void {
    this.depth--
    this.open[close.charCodeAt(0)]!--
  }

  /** Whether a bracket is open around the cursor that the one with this character code closes. */
  isOpen(close: number): boolean {
    return this.open[close]! > 0
  }

  /** Offset of the bracket that closes the one at `at`, looked for without reading what is between; -1 if there is none. */
  partnerOf(at: number): number {
    this.partners ??= matchBrackets(this.text)
    return this.partners[at] ?? -1
  }

  /** Offset of the next such mark, as `indexOf` gives it; each stretch of the text is searched once for each mark. */
  indexFrom(mark: string, at: number): number {
    const known = this.marks.get(mark)
    if (known !== undefined && known.from <= at && (known.index < 0 || known.index >= at)) return known.index
    const index = this.text.indexOf(mark, at)
    this.marks.set(mark, { from: at, index })
    return index
  }
}
