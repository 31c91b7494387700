import type { Problem } from './content-error.ts'
import type { Page } from './read-page.ts'

const required = {
  code: ['What to do', 'Why it happens', 'What you will see', 'Whether to retry'],
  status: ['What the standard says', 'What to do'],
  kind: ['What it means', 'What to do', 'Easily confused with'],
  envelope: ['How to recognize it', 'How to read it', 'Examples', 'Easily confused with'],
}

const actors = ['If you make the call', 'If you administer the account', 'If you run the API']

/** Checks that a page has the sections of its kind, in order; on a code page also what they hold. */
export function checkSections(page: Page, sort: keyof typeof required, problems: Problem[]): void {
  const sections = page.headings.filter(({ depth }) => depth === 2)
  const wanted = required[sort]
  const found = sections.map(({ text }) => text).filter((text) => sort === 'code' || wanted.includes(text))
  const report = (line: number, what: string, expected: string, was: string, fix: string) =>
    problems.push({ path: page.path, line, what, expected, found: was, fix })

  if (found.join('\n') !== wanted.join('\n')) {
    report(
      1,
      'The required sections are missing or out of order.',
      wanted.map((text) => `## ${text}`).join(', '),
      found.map((text) => `## ${text}`).join(', ') || 'none',
      'Add, rename or reorder the sections.',
    )
  }
  for (const { line, items, applies } of page.disagreements) {
    if (items === 2 && applies) continue
    report(
      line,
      '<Disagreement> must show two statements and the rule.',
      'two list items, then a paragraph "**What applies here:** …"',
      `${items} list items${applies ? '' : ', without a rule'}`,
      'Say in each item whose statement it is, then say what applies here and why.',
    )
  }
  if (sort === 'code') checkCodePage(page, report)
}

type Report = (line: number, what: string, expected: string, found: string, fix: string) => void

function checkCodePage(page: Page, report: Report) {
  const first = page.headings.find(({ depth, text }) => depth === 3 && actors.includes(text))
  if (first?.text !== actors[0]) {
    report(
      1,
      '"What to do" must start with what the caller can do.',
      `### ${actors[0]}`,
      first ? `### ${first.text}` : 'none',
      'Split the advice by who can act, the caller first.',
    )
  }
  if ((page.listItems.get('Why it happens') ?? 0) < 2) {
    report(
      1,
      '"Why it happens" lists too few causes.',
      'a list of at least two causes, each with its sign and its fix',
      `${page.listItems.get('Why it happens') ?? 0} items`,
      'List the causes, the most common first.',
    )
  }
  if (!page.examples.some(({ section }) => section === 'What you will see')) {
    report(
      1,
      '"What you will see" has no sample.',
      'at least one <Example>',
      'none',
      'Add a full response: status line, headers and body.',
    )
  }
}
