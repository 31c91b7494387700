import { turn } from '../../budget.ts'
import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/** A box that a terminal program draws around its text: `╭──╮`, `│ … │`, `╰──╯`, or the same of `+`, `-` and `|`. A table has more bars. */
export function peelFrame(source: MappedText): Layer | null {
  const { text } = source
  if (text.length > longest || !mayBeFramed.test(text)) return null
  const lines = linesOf(text)
  const said = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + longestLine)))
  const insides = said.map((line) => inside.exec(line))
  const framed = new Set<number>()
  for (let n = 0; n < lines.length; n++) {
    if (!isBorder(said[n])) continue
    let last = n + 1
    while (turn() && insides[last]) last++
    const bars = insides.slice(n + 1, last).filter((match) => /[|│║┃]/.test(match![2]!)).length
    if ((last === n + 1 && !titled.test(said[n]!)) || bars > (last - n - 1) / 2) continue
    for (let at = n; at < last; at++) framed.add(at)
    if (isBorder(said[last])) framed.add(last)
    n = last - 1
  }
  if (framed.size === 0) return null
  const parts = lines.flatMap(({ start, end, next }, n): Part[] => {
    if (!framed.has(n)) return [{ start, end: next }]
    const [, side = '', words = ''] = insides[n] ?? titled.exec(said[n]!) ?? []
    if (side === '') return []
    const from = start + side.length
    return [
      { start: from, end: from + words.trimEnd().length },
      { start: end, end: next },
    ]
  })
  return {
    inner: compose(source, parts),
    innerIs: 'paste',
    steps: [`removed the frame around ${count(framed.size, 'line')}`],
    form: null,
    found: {},
  }
}

const longest = 256 * 1024
const longestLine = 1000

/** One look saves most texts the rest. */
const mayBeFramed = /^[ \t]*[+╭┌╔┏╒][^\n]*\n[ \t]*[|│║┃]/m

const inside = /^([ \t]*(?:[|│║┃](?=.*[|│║┃][ \t]*$)|[│║┃]) ?)(.*?)[|│║┃]?[ \t]*$/
/** A border with words in it. */
const titled = /^([ \t]*[╭┌╔┏╒][─═━╣┤ ]*)([^─═━╗╮┐┓]*[^\s─═━╗╮┐┓])/

/** Its corners may have a title between them; of drawn ones the second may be missing. */
function isBorder(line = ''): boolean {
  const text = line.trim()
  if (/^[╭┌╔┏╒╰└╚┗╘]/.test(text)) return true
  return corner.test(text.charAt(0)) && corner.test(text.slice(-1)) && /[-─═━]{3}/.test(text)
}

const corner = /[+╭╮╰╯┌┐└┘├┤╔╗╚╝╠╣┏┓┗┛╒╕╘╛]/
