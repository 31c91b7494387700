/** Checks the prose of the product: documents, views, comments. The prose of `content/` is checked by its own tests. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ContentError, type Problem } from '../src/catalogue/content-error.ts'
import { checkRuns } from '../src/prose/check-runs.ts'
import { markdownRuns } from '../src/prose/markdown-runs.ts'
import { sourceRuns } from '../src/prose/source-runs.ts'

/** Pastes and data, in whatever words they came. */
const left = /\.(?:test|fixture|baked)\.tsx?$|^fixtures\/|^src\/engine\/fixtures\/|^examples\/|^e2e\//

const given = process.argv.slice(2)
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...(given.length > 0 ? given : ['.'])], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(?:md|mdx|ts|tsx|mjs|astro)$/.test(path) && !left.test(path))

const problems: Problem[] = []
for (const path of files) {
  const text = readFileSync(path, 'utf8')
  const runs = /\.mdx?$/.test(path) ? markdownRuns(path, text) : sourceRuns(path, text)
  problems.push(...(await checkRuns(path, runs)))
}
if (problems.length > 0) throw new ContentError(problems)
