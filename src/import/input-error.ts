import { formatProblem, type Problem } from '../catalogue/content-error.ts'

/** The file or the call of the import is wrong; reported like a problem of content. */
export class InputError extends Error {
  override name = 'InputError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
