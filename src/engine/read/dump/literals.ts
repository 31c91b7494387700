import type { Json } from '../../model.ts'
import type { Cursor } from './cursor.ts'
import { isOfTightPairs, mayHoldText } from './group.ts'
import type { Group } from './group.ts'
import type { DumpNode } from './node.ts'

/** A single value that contains brackets, slashes or separators; `null` if there is none at the cursor. */
export function readLiteral(cursor: Cursor, group: Group | null): DumpNode | null {
  const list = byFirst.get(cursor.text[cursor.at] ?? '')
  if (list === undefined || (cursor.unit === 0x5b && !isCapital(cursor.text.charCodeAt(cursor.at + 1)))) return null
  const isOfTight = isOfTightPairs(group)
  const isUnquoted = cursor.defects.singleQuotes + cursor.defects.backticks === 0 && mayHoldText(group)
  for (const { pattern, value, isOfText, isOfNode } of list) {
    if ((isOfTight && isOfText !== true) || (isUnquoted && isOfNode === true)) continue
    const start = cursor.at
    const match = cursor.eat(pattern)
    if (match === null) continue
    cursor.defects.printedMarks++
    const read = value === undefined ? match[0] : value(match)
    const raw = { start, end: cursor.at, escapes: 'none' } as const
    return typeof read === 'string'
      ? { value: read, start, end: cursor.at, raw: [raw] }
      : { value: read, start, end: cursor.at }
  }
  return null
}

/** Those in brackets begin with a class: `[Object]`, `[class A]`. */
const isCapital = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || unit === 0x63

interface Literal {
  pattern: RegExp
  /** The text itself if absent. */
  value?: (match: RegExpExecArray) => Json
  /** It is one also where values have no quotes. */
  isOfText?: true
  /** A list of one text looks the same, where texts have no quotes: Node writes them. */
  isOfNode?: true
}

const nothing = (): null => null

const byFirst = new Map<string, readonly Literal[]>([
  // Node: what lies too deep keeps its type; functions, accessors, references back, symbols.
  ['[', [
    { pattern: /\[Array\](?! [[{])/y, value: () => [] },
    { pattern: /\[Object\](?! [[{])/y, value: () => ({}) },
    { pattern: /\[(?:Object|Array|Function|Circular|Getter|Setter|Getter\/Setter|Symbol|class|GeneratorFunction|AsyncFunction|String|Number|Boolean)\b(?: \*\d{1,9}|(?:: | |\()[^\]\n]{1,120})?\](?! [[{])/y },
    { pattern: /\[(?!None\]|True\]|False\])[A-Z]\w{0,20}[a-z]\w{0,60}\](?=\s*(?:[,}\]]|$))/y, isOfNode: true },
  ]],
  ['/', [{ pattern: /\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,400}\/[a-z]{0,8}(?=\s{0,100}(?:[,}\])]|$))/y }]],
  ['(', [
    // Go, `%#v`
    { pattern: /\(\*?[\w.[\]*/]{1,100}\)\(nil\)/y, value: nothing, isOfText: true },
    { pattern: /\(\*[\w.[\]*/]{1,100}\)\(0x[0-9a-f]{1,16}\)/y, isOfText: true },
    { pattern: /\(null\)/y, value: nothing, isOfText: true },
  ]],
  ['i', [{ pattern: /interface \{\}\(nil\)/y, value: nothing, isOfText: true }]],
  ['S', [{ pattern: /Symbol\([^)\n]{0,100}\)/y }]],
  // Python, where all in the brackets is numbers: a date.
  ['d', [{ pattern: /(?:datetime\.)?(?:datetime|date|time|timedelta)\([^()\n]{0,100}(?:\([^()\n]{0,100}\)[^()\n]{0,20})?\)/y }]],
  // Perl: true and false as JSON::PP prints them, code
  ['b', [{ pattern: /bless\( ?do\{\\\(my \$\w = ([01])\)\}, ["']JSON::PP::Boolean["'] ?\)/y, value: ([, digit]) => digit === '1' }]],
  ['s', [{ pattern: /sub \{ "DUMMY" \}/y }]],
  // Ruby, Elixir and Erlang: references
  ['#', [{ pattern: /#(?:Ref|PID|Port|Fun|Function|Reference)<[^>\n]{0,120}>/y }]],
  ['~', [{ pattern: /~[A-Z]\[[^\]\n]{0,120}\]/y }]],
]) // prettier-ignore
