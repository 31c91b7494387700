import type { Span } from '../../model.ts'
import { linesOf } from './lines.ts'

/**
 * The place of an error's message in a text that ends in a stack trace, of any language: what is before the first frame; in a
 * traceback of Python the line that ends it. `null` if there is no stack, or nothing but a stack.
 */
export function cutStack(text: string): Span | null {
  const lines = linesOf(text).map((line) => ({
    ...line,
    text: text.slice(line.start, Math.min(line.end, line.start + longestLine)),
  }))
  const python = afterTraceback(lines)
  if (python !== null) return python
  const frame = lines.findIndex((line) => line.text !== '' && frames.some((pattern) => pattern.test(line.text)))
  if (frame < 0) return null
  return inFrame(lines[frame]!) ?? trimmed(text, 0, lines[frame]!.start)
}

const longestLine = 600

interface TextLine {
  start: number
  end: number
  text: string
}

/** What begins the stack in the print of each language. */
const frames = [
  // Node, Java and .NET: `    at run (file.js:1:2)`, `   at A.B(String c) in /c.cs:line 3`.
  /^\s+at\s(?:.{1,500}(?:\)|:\d{1,7}|:?line \d{1,7})|<anonymous>)\s*$/,
  // Tomcat: `    org.example.Orders.find(Orders.java:12)`.
  /^\s+[\w.$/<>]{1,300}\((?:[\w$]{1,100}\.\w{2,6}:\d{1,7}|Native Method|Unknown Source)\)\s*$/,
  // PHP: `#0 /srv/index.php(12): run()`, `#0 {main}`.
  /^\s*#0 (?:\{main\}|.{1,500}\(\d{1,7}\): |.{1,500}:\d{1,7}$)/,
  // Ruby: `app.rb:5:in 'run'`, also with what was raised after it.
  /^\s*(?:from )?[^\s:]{1,300}:\d{1,7}:in [`'"]/,
  // Python, where the end is cut off.
  /^\s*Traceback \(most recent call last\)/,
  // Go, Elixir.
  /^goroutine \d{1,9} \[/,
  /^\s+(?:\(\S{1,80} [\d.]{1,20}\) )?\S{1,200}\.exs?:\d{1,7}: /,
  // A heading of the stack, or what Rust says in place of one.
  /^\s*(?:(?:full |the )?(?:stack ?trace|stack backtrace|backtrace|call ?stack|trace)(?: \([^()]{1,60}\))?:|note: run with `RUST_BACKTRACE)/i,
]

/** Ruby prints the message in the first frame. */
function inFrame({ start, text }: TextLine): Span | null {
  const [, before, message] = /^(\s*[^\s:]{1,300}:\d{1,7}:in [`'"][^`'"]{0,200}['"]: )(\S.*)$/.exec(text) ?? []
  return before === undefined || message === undefined
    ? null
    : [start + before.length, start + before.length + message.trimEnd().length]
}

/** The line after the frames of the last traceback; a traceback that is cut off has none, and what is before it counts. */
function afterTraceback(lines: readonly TextLine[]): Span | null {
  let found: Span | null = null
  for (let i = 0, isInside = false; i < lines.length; i++) {
    const { start, end, text } = lines[i]!
    if (/^\s*Traceback \(most recent call last\):?\s*$/.test(text)) isInside = true
    else if (isInside && /^[A-Za-z_][\w.]*(?::\s|\s*$)/.test(text)) {
      found = [start, start + text.trimEnd().length]
      if (end > start + longestLine) found = [start, end]
      isInside = false
    }
  }
  return found
}

function trimmed(text: string, start: number, end: number): Span | null {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  const to = start + inner.trimEnd().length
  return to > from ? [from, to] : null
}
