/** Checks everything in `content/`: the contract of its pages, and what the engine says of every example. */
import { checkExamples } from '../src/catalogue/check-examples.ts'
import { ContentError } from '../src/catalogue/content-error.ts'
import { diagnose } from '../src/engine/index.ts'
import { loadContent } from '../src/site/load-content.ts'

/** Examples are dated by their own `Date` field; those without one are read as if pasted then. */
const now = Date.UTC(2026, 10, 21, 12)

try {
  const { catalogue, examples, codes, apis } = loadContent(process.cwd())
  const problems = checkExamples(examples, (paste) => diagnose(paste, catalogue, { now }))
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
