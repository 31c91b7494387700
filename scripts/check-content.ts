/** Checks everything in `content/`: the contract of its pages, what the engine says of every example, and the log of changes. */
import { missingChanges } from '../src/catalogue/changes.ts'
import { checkEnvelopes } from '../src/catalogue/check-envelopes.ts'
import { checkExamples } from '../src/catalogue/check-examples.ts'
import { checkFills } from '../src/catalogue/check-fills.ts'
import { ContentError, type Problem } from '../src/catalogue/content-error.ts'
import { envelopes } from '../src/engine/envelopes/list.ts'
import { diagnose } from '../src/engine/index.ts'
import { loadChanges } from '../src/site/load-changes.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'

/** Examples are dated by their own `Date` field; those without one are read as if pasted then. */
const now = Date.UTC(2026, 10, 21, 12)

try {
  const content = loadContent(siteRoot)
  const { catalogue, examples, codes, apis } = content
  const [unlogged, ...more] = missingChanges(codes, loadChanges(siteRoot), 'today')
  const logged: Problem[] = unlogged
    ? [
        {
          path: 'content/changes.jsonl',
          line: 1,
          what: `The log of changes does not say what the tables say of ${unlogged.url}${more.length > 0 ? ` and ${more.length} more` : ''}.`,
          expected: `status ${unlogged.status}, kind ${unlogged.kind}, retry ${unlogged.retry ?? '—'} in its last line of the log`,
          found: 'another line, or none',
          fix: 'Run "npm run -s changes", which adds what is missing with the date of today, and commit it.',
        },
      ]
    : []
  const read = (paste: string) => diagnose(paste, catalogue, { now })
  const own = envelopes.map(({ id }) => id)
  const problems = [
    ...checkEnvelopes(content, own, read),
    ...checkExamples(examples, read, catalogue),
    ...checkFills(codes, examples, read),
    ...logged,
  ]
  if (problems.length > 0) throw new ContentError(problems)
  const depth = codes.filter(({ path }) => path !== null).length
  console.log(
    `content: ${apis.length} APIs, ${codes.length} code and status pages (${depth} in depth), ${examples.length} examples read as their pages say`,
  )
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
