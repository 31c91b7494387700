import type { Cursor } from './cursor.ts'
import { closers } from './group.ts'
import type { Opening } from './group.ts'
import { isKnownWord } from './scalars.ts'

/**
 * The opening bracket at the cursor, with the class name or the marks before it, and how it closes; `null` if the text doesn't
 * go on with one. Moves the cursor inside.
 */
export function readOpening(cursor: Cursor): Opening | null {
  const start = cursor.at
  const label = readLabel(cursor)
  const open = cursor.text[cursor.at] ?? ''
  const close = closers.get(open)
  if (close === undefined || open === '<') {
    cursor.at = start
    return null
  }
  if (label !== '') cursor.defects.printedMarks++
  cursor.at++
  return { start, inside: cursor.at, open, close, label: label.trim() }
}

function readLabel(cursor: Cursor): string {
  const { unit } = cursor
  const patterns =
    unit === brace ||
    unit > 0x7e ||
    ((unit === bracket || unit === paren) && !mayGoOn.test(cursor.text[cursor.at + 1] ?? ''))
      ? []
      : unit === bracket || unit === paren
        ? inBrackets
        : isWord[unit]
          ? words
          : marks
  for (const pattern of patterns) {
    const match = cursor.eat(pattern)
    if (match !== null) return isKnownWord(match[0].trimEnd()) ? leave(cursor, match[0]) : match[0]
  }
  return ''
}

/** What follows the bracket that a label begins with. */
const mayGoOn = /[A-Za-z\d*\]]/
/** `[nil {…}]`: a value beside the bracket. */
function leave(cursor: Cursor, label: string): string {
  cursor.at -= label.length
  return ''
}

const brace = 0x7b
const bracket = 0x5b
const paren = 0x28
const isWord = Array.from({ length: 0x7f }, (_, unit) => /[A-Za-z_$\\]/.test(String.fromCharCode(unit)))

/** What languages write before a bracket. Each pattern ends where the bracket is. These contain brackets. */
const inBrackets: readonly RegExp[] = [
  // Node: `[Object: null prototype] {`, `[Function: x] {`, `[class A] {`
  /\[(?:Object: null prototype|Function(?:: [\w$. ]{1,80}| \(anonymous\))?|class [\w$ .]{1,80}|[A-Z]\w{0,60})\] (?=[[{])/y,
  // Go: `[]string{`, `[]interface {}{`, `[]map[string]string{`, `(*http.Response)(0xc000)`
  /(?:\[\d{0,9}\]){1,6}(?:map\[[\w.*]{1,60}\]){0,3}[*&]?[\w./*]{1,100}(?: ?\{\})?(?=[{(])/y,
  /\(\*[\w.[\]/*]{1,100}\)(?=\()/y,
  // PHP: `(object) array(`
  /\(object\) ?(?:array ?)?(?=[[(])/y,
]

/** These begin with another mark. */
const marks: readonly RegExp[] = [
  // Node: `<ref *1> Foo [Bar] {`
  /<ref \*\d{1,9}> (?:[\w$.]{1,100} )?(?:\[[\w$: .()-]{1,60}\] )?(?=[[{])/y,
  // Apple: `<NSHTTPURLResponse: 0x6000> {`
  /<[\w.]{1,100}: 0x[0-9a-f]{1,16}> ?(?=\{)/y,
  // Go: `&http.Response{`, `&[]string{`, `&map[string]string{`
  /[&*]{1,2}(?:map\[[\w.*]{1,60}\]|\[\d{0,9}\]){0,6}[\w./]{0,100}(?: ?\{\})?(?=[{[(])/y,
  // Erlang, Elixir, Clojure, PowerShell: `#{`, `#error{`, `%{`, `%Foo{`, `@{`, `#object[`
  /[#%@]{1,2}(?:[A-Za-z_][\w.:/]{0,100})?(?=[{[(])/y,
]

/** These begin with a letter. */
const words: readonly RegExp[] = [
  // PHP: `array(2) {`, `object(App\Error)#3 (2) {`, `Array (`, `App\Error Object (`
  /(?:array|object)\([^)\n]{0,200}\)(?:#\d{1,9})? (?:\(\d{1,9}\) )?(?=\{)/y,
  /(?:Array|[A-Za-z_\\][\w\\@]{0,120}(?::\w{1,40})? Object)\s{1,400}(?=\(\s{1,400}(?:\[|\)))/y,
  /array (?=\()/y,
  // Symfony's dumper: `array:2 [`
  /array:\d{1,9} (?=\[)/y,
  // Node: `Uint8Array(3) [`, `Map(2) {`, `Object [AxiosHeaders] {`
  /[A-Za-z_$][\w$.]{0,100}\(\d{1,9}\) (?:\[[\w$: .()-]{1,60}\] )?(?=[[{])/y,
  /[A-Za-z_$][\w$.]{0,100} \[[\w$: .()-]{1,60}\] (?=\{)/y,
  // Go: `map[string]interface {}{`, `interface {}(`, but not the `map[` of `%v`
  /(?:map\[[\w.*]{1,60}\](?:\[\d{0,9}\]){0,3}){1,3}[*&]?[\w./*]{1,100}(?: ?\{\})?(?=[{(])/y,
  /interface \{\}(?=[({])/y,
  // `Foo(`, `Foo{`, `Foo[`, `a.b::Foo<T>(`, `Dict{String, Any}(`, `List[Int](`, `vec![`, Java's `Foo@1b2c {`
  /[A-Za-z_$\\][\w$.:\\@/-]{0,120}!?(?:<[\w, ?<>.:&']{1,80}>|\{[\w, .]{1,60}\}(?=\()|\[[\w, .]{1,60}\](?=\())?(?=[([{])/y,
  // `Foo {`, `reqwest::Error {`, `Foo [a=1`, Haskell's `fromList [`
  /[A-Za-z_][\w$.:\\/@]{0,120}(?:<[\w, ?<>.:&']{1,80}>)? (?=\{|\[(?:[\w.-]{1,80}=|[[({"']))/y,
  // Perl: `\{`
  /\\(?=[{[])/y,
]

/** A list, however few there are in it: `List(a)`, `ArrayBuffer(a)`. Of other classes the only value is what it holds: `Some(a)`. */
export const isListLabel = (label: string): boolean =>
  /(?:array|list|set|seq|vector|tuple|queue|buffer|vec!?)s?(?:\(\d{1,9}\)|[[<{].{0,80})?$/i.test(label.slice(-120))

/** A class that holds names and values, where it is empty: `Map()`, `OrderedDict()`, `map[]`. */
export const isMapLabel = (label: string): boolean =>
  /(?:dict|map|headers|hash|object)(?:[{<[].{0,80})?$/i.test(label.slice(-120))
