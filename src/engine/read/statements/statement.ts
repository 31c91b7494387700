import type { Kind } from '../../model.ts'

/**
 * A sentence in which a client, tool or log states facts of an error, as a pattern with named groups: `code`, `message`, `requestId`,
 * `docUrl`, `exception`, `status`, `reason`, `method`, `url`. Groups end in a digit where a pattern has one fact in several places. Patterns start with
 * a fixed word where they can, and have no repetition that could backtrack over long text.
 */
export interface Statement {
  /** Whose wording it is, for people: "botocore". */
  by: string
  pattern: RegExp
  /** What it says about the failure, where neither a status nor a code is in it. */
  kind?: Kind
  /** The text is a body as a server sends it, not what a client says about one. */
  isBody?: true
  /** The client says this only of a GET. */
  isGet?: true
}
