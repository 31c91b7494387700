/** Something in `content/` or in the config that breaks its contract. */
export interface Problem {
  path: string
  line: number
  /** What is wrong, in one sentence. */
  what: string
  expected: string
  found: string
  fix: string
}

/** Stops a build with all problems at once, each with `path:line`, what was expected, what was found and how to fix it. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly problems: Problem[]

  /** @param place where the problems are, for the first line of the message */
  constructor(problems: Problem[], place = 'content/') {
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${place}`
    super([count, ...problems.map(formatProblem)].join('\n\n'))
    this.problems = problems
  }
}

/** One problem as the lines that an author sees in the terminal. */
export function formatProblem({ path, line, what, expected, found, fix }: Problem): string {
  return `${path}:${line}  ${what}\n  Expected: ${expected}\n  Found:    ${found}\n  Fix:      ${fix}`
}
