import type { HeaderEntry } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { Cell, Page } from './read-page.ts'
import { headerRowUrl } from './urls.ts'

/** The rows of every `<HeaderTable>` of a page; rows that break the contract become problems. */
export function readHeaders(page: Page, problems: Problem[]): HeaderEntry[] {
  const lines = new Map<string, number>()
  return page.headerTables.flatMap(({ columns: found, line, rows }) => {
    const report = (at: number, problem: Omit<Problem, 'path' | 'line'>) =>
      problems.push({ path: page.path, line: at, ...problem })
    if (found.join() !== columns.join()) {
      report(line, {
        what: '<HeaderTable> has the wrong columns.',
        expected: columns.join(' | '),
        found: found.join(' | '),
        fix: 'Use these column names, in this order.',
      })
      return []
    }
    return rows.flatMap(({ line, cells }) => readRow(cells, line, lines, report.bind(null, line)) ?? [])
  })
}

const columns = ['Header', 'What it is', 'Standard']

function readRow(
  [header, about, standard]: Cell[],
  line: number,
  lines: Map<string, number>,
  report: (problem: Omit<Problem, 'path' | 'line'>) => void,
): HeaderEntry | null {
  const names = namesIn(header)
  const [url = ''] = standard?.links ?? []
  const known = names?.find((name) => lines.has(name))
  const fault = !names
    ? ['Header', header, 'names of headers in backticks, in lowercase, with " / " between them; * matches any characters'] // prettier-ignore
    : known !== undefined
      ? ['Header', header, `names that no other row has, but line ${lines.get(known)} has ${known}`]
      : !about?.text
        ? ['What it is', about, 'a sentence that says what the header is']
        : standard?.links.length !== 1 || !url.startsWith('https://')
          ? ['Standard', standard, 'one link, to the definition of the header']
          : null
  if (fault || !names) {
    const [column, cell, expected] = (fault ?? []) as [string, Cell | undefined, string]
    report({
      what: `The cell in the column "${column}" can't be read.`,
      expected,
      found: cell?.text || 'an empty cell',
      fix: 'Write the row as "headers/index.mdx" in content/README.md describes.',
    })
    return null
  }
  for (const name of names) lines.set(name, line)
  const [first = ''] = names
  return { names, about: about!.text, standard: standard!.text, standardUrl: url, row: headerRowUrl(first) }
}

/** The names in a Header cell; `null` if it holds anything else. */
function namesIn(cell: Cell | undefined): string[] | null {
  const names = cell?.isLiteral ? [cell.text] : (cell?.text.split(' / ').map((text) => /^`(.*)`$/.exec(text)?.[1] ?? '') ?? []) // prettier-ignore
  return names.length > 0 && names.every((name) => /^[a-z0-9*-]{1,60}$/.test(name)) ? names : null
}
