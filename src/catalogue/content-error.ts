/** Something in `content/` that breaks the content contract. */
export interface Problem {
  path: string
  line: number
  /** What is wrong, in one sentence. */
  what: string
  expected: string
  found: string
  fix: string
}

/** Stops a build: all problems at once, each with `path:line`, what was expected, what was found and how to fix it. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`
    super([count, ...problems.map(formatProblem)].join('\n\n'))
    this.problems = problems
  }
}

/** One problem as the lines that a writer sees in the terminal. */
export function formatProblem({ path, line, what, expected, found, fix }: Problem): string {
  return `${path}:${line}  ${what}\n  Expected: ${expected}\n  Found:    ${found}\n  Fix:      ${fix}`
}
