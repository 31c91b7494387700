import { count } from '../text/lines.ts'
import type { Defects } from '../dump/node.ts'

/** The changes that made a text readable as JSON, a short sentence each. */
export function describeRepairs(defects: Defects, isCutOff: boolean): string[] {
  const { openBrackets, openString } = defects
  const cutOff = [openString && 'a string', openBrackets > 0 && count(openBrackets, 'bracket')].filter(
    (part) => part !== false,
  )
  const sentences = [
    cutOff.length > 0 &&
      `closed ${cutOff.join(' and ')} that ${cutOff.length + openBrackets > 2 || openBrackets > 1 ? 'were' : 'was'} cut off`,
    defects.singleQuotes > 0 && `read ${count(defects.singleQuotes, 'string')} in single quotes`,
    defects.smartQuotes > 0 && `read ${count(defects.smartQuotes, 'string')} in typographic quotes`,
    defects.backticks > 0 && `read ${count(defects.backticks, 'string')} in backticks`,
    defects.unquotedKeys > 0 && `added quotes to ${count(defects.unquotedKeys, 'key')}`,
    defects.trailingCommas > 0 && `removed ${count(defects.trailingCommas, 'trailing comma')}`,
    defects.comments > 0 && `removed ${count(defects.comments, 'comment')}`,
    defects.pythonWords > 0 && `read ${count(defects.pythonWords, 'Python word')} (None, True, False)`,
    defects.pythonLiterals > 0 && `read ${count(defects.pythonLiterals, 'literal')} that JSON doesn't have`,
    defects.rubyArrows > 0 && `read ${count(defects.rubyArrows, "'=>'")} as ':'`,
    defects.printedMarks > 0 &&
      `ignored ${count(defects.printedMarks, 'marker')} from a printed object (class names, [Object])`,
    defects.bareTexts > 0 && `guessed the end of ${count(defects.bareTexts, 'unquoted value')}`,
    defects.joinedStrings > 0 && `joined ${count(defects.joinedStrings, 'string')}`,
    defects.innerQuotes > 0 && `kept ${count(defects.innerQuotes, 'unescaped quote')} inside a string`,
    defects.missingCommas > 0 && `added ${count(defects.missingCommas, 'missing comma')}`,
    defects.ellipses > 0 && 'skipped marks for omitted values',
    isCutOff && cutOff.length === 0 && 'read the start of a value that was cut off',
    defects.oddSpaces > 0 && `replaced ${count(defects.oddSpaces, 'non-breaking space')}`,
  ].filter((sentence) => sentence !== false)
  return sentences.length > 0 ? sentences : ['read a printed value']
}
