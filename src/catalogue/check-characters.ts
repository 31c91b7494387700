import { pieces, visible } from '../visible/characters.ts'
import type { Problem } from './content-error.ts'
import type { SourceFile } from './model.ts'

/** What a page holds can be seen: nobody who reads a change would notice the rest. A sample that needs it has it escaped. */
export function checkCharacters(files: SourceFile[], problems: Problem[]): void {
  for (const { path, text } of files)
    for (const [index, line] of text.split(/\r?\n/).entries())
      if (pieces(line).length > 1)
        problems.push({
          path,
          line: index + 1,
          what: 'The line holds a character that cannot be seen.',
          expected: 'letters, signs and spaces',
          found: visible(line).slice(0, 200),
          fix: 'Take it out, or write its escape (\\u200b in JSON).',
        })
}
