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
          ? `The front matter has no "${name}".`
          : `The front matter is wrong${name === '' ? '' : ` at "${name}"`}.`,
    expected: unknown.length > 0 ? 'the members that content/README.md lists' : expectedBy(issue),
    found: unknown.length > 0 ? unknown.join(', ') : isMissing ? 'nothing' : shown(found),
    fix:
      unknown.length > 0
        ? 'Correct the name, or remove the line.'
        : `${isMissing ? 'Add the line' : 'Correct the value'}: content/README.md shows the front matter of this kind of page.`,
  }
}

/** A page without any front matter: one problem instead of one for each member. */
export const noFrontMatter = ({ path }: Page): Problem => ({
  path,
  line: 1,
  what: 'The page has no front matter.',
  expected: 'YAML between two lines of ---, starting on the first line of the file',
  found: 'none',
  fix: 'Start the file with the front matter that content/README.md shows for this kind of page.',
})

/** The schema's own words if it has them, else what zod knows about the value it expects. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `${issue.minimum} or more of them` : `${issue.minimum} or more`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  // Of the formats that a value can have, the nearest one says best what is wrong.
  if (issue.code === 'invalid_union' && issue.message.startsWith('Invalid'))
    return issue.errors.map((form) => form.map(expectedBy).join(' and ')).join(', or ')
  return issue.message
}

const typeWords: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'members, each on a line of its own with a name and a colon',
  record: 'members, each on a line of its own with a name and a colon',
}

const shown = (value: unknown) =>
  value === null || value === undefined ? 'nothing after the colon' : JSON.stringify(value)

/** The path of the value, where one value can be written instead of a list of one. */
const writtenPath = (frontMatter: unknown, path: PropertyKey[]): PropertyKey[] =>
  typeof path.at(-1) === 'number' && !Array.isArray(valueAt(frontMatter, path.slice(0, -1))) ? path.slice(0, -1) : path

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
