import type { z } from 'astro/zod'
import type { Page } from './read-page.ts'
import type { Problem } from './content-error.ts'

/** What is wrong with a page's front matter, where it is, and how to fix it. */
export function frontMatterProblem(page: Page, issue: z.core.$ZodIssue): Problem {
  const path = writtenPath(page.frontMatter, issue.path)
  const found = valueAt(page.frontMatter, path)
  const name = path.map(String).join('.')
  const isMissing = found === undefined && path.length > 0
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
  const key = [...path, ...unknown.slice(0, 1)]
  return {
    path: page.path,
    line: page.lineOfMember(key),
    what:
      unknown.length > 0
        ? `The front matter has no member ${unknown.map((each) => `"${[...path, each].join('.')}"`).join(', ')}.`
        : isMissing
          ? `The front matter lacks "${name}".`
          : `The front matter is wrong${name === '' ? '' : ` at "${name}"`}.`,
    expected: unknown.length > 0 ? 'the members that content/README.md lists' : expectedBy(issue),
    found: unknown.length > 0 ? unknown.join(', ') : isMissing ? 'nothing' : shown(found),
    fix:
      unknown.length > 0
        ? 'Correct the name, or take the line out.'
        : `${isMissing ? 'Add the line' : 'Correct it'}: content/README.md shows the front matter of this kind of page.`,
  }
}

/** Where a page begins with no front matter at all: one problem in place of one for each member. */
export const noFrontMatter = ({ path }: Page): Problem => ({
  path,
  line: 1,
  what: 'The page has no front matter.',
  expected: 'YAML between two lines of ---, the first of which is the first line of the file',
  found: 'none',
  fix: 'Begin the file with the front matter that content/README.md shows for this kind of page.',
})

/** Our own words where the schema has them, else what zod knows of the value that it asks for. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `${issue.minimum} or more of them` : `${issue.minimum} or more`
  if (issue.code === 'too_big') return `${issue.maximum} at most`
  // Of the forms that a value can have, the one that it comes nearest to says best what is wrong.
  if (issue.code === 'invalid_union' && issue.message.startsWith('Invalid'))
    return issue.errors.map((form) => form.map(expectedBy).join(' and ')).join(', or ')
  return issue.message
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'members, each on a line of its own with a name and a colon',
  record: 'members, each on a line of its own with a name and a colon',
}

const shown = (value: unknown) =>
  value === null || value === undefined ? 'nothing after the colon' : JSON.stringify(value)

/** Where one value may stand for a list of one, the path of the value. */
const writtenPath = (frontMatter: unknown, path: PropertyKey[]): PropertyKey[] =>
  typeof path.at(-1) === 'number' && !Array.isArray(valueAt(frontMatter, path.slice(0, -1))) ? path.slice(0, -1) : path

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
