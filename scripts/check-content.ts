/** Checks everything in `content/` and the config: the contract of pages, the engine's reading of every example, and the log of changes. */
import { missingChanges } from '../src/catalogue/changes.ts'
import { checkEnvelopes } from '../src/catalogue/check-envelopes.ts'
import { checkExamples } from '../src/catalogue/check-examples.ts'
import { checkFills } from '../src/catalogue/check-fills.ts'
import { kindsWithoutPage } from '../src/catalogue/check-kinds.ts'
import { ContentError, type Problem } from '../src/catalogue/content-error.ts'
import { envelopes } from '../src/engine/envelopes/list.ts'
import { diagnose } from '../src/engine/index.ts'
import type { Diagnosis } from '../src/engine/model.ts'
import { loadChanges } from '../src/site/load-changes.ts'
import { checkNames } from '../src/config/check-names.ts'
import { loadConfig } from '../src/config/load-config.ts'
import { loadContent, readLocked } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'
import { shownContent } from '../src/site/shown.ts'

/** Examples are dated by their own `Date` header; those without one are read as if pasted at this time. */
const now = Date.UTC(2026, 10, 21, 12)

try {
  const content = loadContent(siteRoot)
  const { catalogue, examples, codes, apis, kinds } = content
  const site = loadConfig(siteRoot)
  // Only shown pages have dates. A site without a locked address isn't published yet.
  const dated = readLocked(siteRoot).length > 0 ? shownContent(content, site).codes : []
  const [unlogged, ...more] = missingChanges(dated, loadChanges(siteRoot), 'today')
  const logged: Problem[] = unlogged
    ? [
        {
          path: 'content/changes.jsonl',
          line: 1,
          what: `The log of changes is out of date for ${unlogged.url}${more.length > 0 ? ` and ${more.length} more` : ''}.`,
          expected: `status ${unlogged.status}, kind ${unlogged.kind}, retry ${unlogged.retry ?? '—'} in the last line for it`,
          found: 'a different line, or none',
          fix: 'Run "npm run -s changes", which adds the missing lines with today\'s date, and commit the file.',
        },
      ]
    : []
  /** Two checks read the same examples. */
  const known = new Map<string, Diagnosis>()
  const read = (paste: string): Diagnosis => {
    const diagnosis = known.get(paste) ?? diagnose(paste, catalogue, { now })
    known.set(paste, diagnosis)
    return diagnosis
  }
  const own = envelopes.map(({ id }) => id)
  const problems = [
    ...checkEnvelopes(content, own, read),
    ...checkExamples(examples, read, catalogue),
    ...checkFills(codes, examples, read),
    ...kindsWithoutPage(kinds),
    ...logged,
    ...checkNames(site, content, siteRoot),
  ]
  if (problems.length > 0) throw new ContentError(problems)
  const shown = shownContent(content, site)
  const depth = shown.codes.filter(({ path }) => path !== null).length
  const onlyRead = apis.length - shown.apis.length
  const others = onlyRead > 0 ? `; ${onlyRead} services and standards are read but have no pages` : ''
  console.log(
    `content: ${shown.apis.length} ${shown.apis.length === 1 ? 'API' : 'APIs'}, ${shown.codes.length} code and status pages (${depth} in depth), ${examples.length} examples read as their pages say${others}`,
  )
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
