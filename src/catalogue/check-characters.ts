import { labelOf, otherSpaces, pieces, visible } from '../visible/characters.ts'
import type { Problem } from './content-error.ts'
import type { SourceFile } from './model.ts'

/** A page holds only visible characters, because a reviewer wouldn't notice the others. A sample that needs one escapes it. */
export function checkCharacters(files: SourceFile[], problems: Problem[]): void {
  for (const { path, text } of files)
    for (const [index, line] of text.split(/\r?\n/).entries())
      for (const { finds, ...fault } of faults)
        if (finds(line)) problems.push({ path, line: index + 1, ...fault, found: shown(line) })
}

const faults: (Omit<Problem, 'path' | 'line' | 'found'> & { finds: (line: string) => boolean })[] = [
  {
    finds: (line) => pieces(line).length > 1,
    what: 'The line contains an invisible character.',
    expected: 'visible characters and spaces',
    fix: 'Remove it, or write its escape (\\u200b in JSON).',
  },
  {
    finds: (line) => line.search(otherSpaces) !== -1,
    what: "The line contains a space that isn't a plain space.",
    expected: 'plain spaces (U+0020)',
    fix: 'Replace it with a plain space, or write its escape (\\u00a0 in JSON).',
  },
  {
    finds: (line) => line.includes(undecoded),
    what: "The line contains bytes that aren't UTF-8.",
    expected: 'a file in UTF-8',
    fix: 'Save the file as UTF-8 in your editor. It was probably saved as Latin-1 or Windows-1252.',
  },
]

/** What a decoder writes for a byte that isn't UTF-8. */
const undecoded = '\ufffd'

const shown = (line: string) =>
  visible(line)
    .slice(0, 200)
    .replace(otherSpaces, (character) => `[${labelOf(character)}]`)
    .replaceAll(undecoded, `[${labelOf(undecoded)}]`)
