import { formatProblem, type Problem } from '../catalogue/content-error.ts'

/** The file, or how the import was called, is wrong: said as the content's problems are. */
export class InputError extends Error {
  override name = 'InputError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
