import { labelOf, otherSpaces, pieces, visible } from '../visible/characters.ts'
import type { Problem } from './content-error.ts'
import type { SourceFile } from './model.ts'

/** What a page holds can be seen: nobody who reads a change would notice the rest. A sample that needs it has it escaped. */
export function checkCharacters(files: SourceFile[], problems: Problem[]): void {
  for (const { path, text } of files)
    for (const [index, line] of text.split(/\r?\n/).entries())
      for (const { finds, ...fault } of faults)
        if (finds(line)) problems.push({ path, line: index + 1, ...fault, found: shown(line) })
}

const faults: (Omit<Problem, 'path' | 'line' | 'found'> & { finds: (line: string) => boolean })[] = [
  {
    finds: (line) => pieces(line).length > 1,
    what: 'The line holds a character that cannot be seen.',
    expected: 'letters, signs and spaces',
    fix: 'Take it out, or write its escape (\\u200b in JSON).',
  },
  {
    finds: (line) => line.search(otherSpaces) !== -1,
    what: 'The line holds a space that is not the one of the space bar.',
    expected: 'plain spaces (U+0020)',
    fix: 'Write a plain space there, or the escape of this one (\\u00a0 in JSON).',
  },
  {
    finds: (line) => line.includes(undecoded),
    what: 'The line holds bytes that are not UTF-8.',
    expected: 'a file in UTF-8',
    fix: 'Save the file as UTF-8 in your editor; it was probably saved as Latin-1 or Windows-1252.',
  },
]

/** What a decoder writes for a byte that is none of UTF-8. */
const undecoded = '\ufffd'

const shown = (line: string) =>
  visible(line)
    .slice(0, 200)
    .replace(otherSpaces, (character) => `[${labelOf(character)}]`)
    .replaceAll(undecoded, `[${labelOf(undecoded)}]`)
