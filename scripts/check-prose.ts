/**
 * Checks the prose of the product: documents, views, comments. The prose of a site (`content/`, README.md) is checked by `content/tests/`.
 * `npm run -s test:prose -- [--readability] [PATH ...]`; with `--readability` it lists hard sentences instead, and never fails.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatProblem, type Problem } from '../src/catalogue/content-error.ts'
import { checkRuns } from '../src/prose/check-runs.ts'
import { markdownRuns } from '../src/prose/markdown-runs.ts'
import { hardSentences } from '../src/prose/readability.ts'
import { sourceRuns } from '../src/prose/source-runs.ts'

const product = ['src', 'scripts', 'bench', 'docs', 'skills', 'content/README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'] // prettier-ignore

/** Pastes and data, with whatever words they have, and the patterns of this check. */
const data = /\.(?:test|fixture|baked)\.tsx?$|^src\/engine\/fixtures\/|^src\/prose\/phrases\.ts$/

const { values, positionals } = parseArgs({ options: { readability: { type: 'boolean' } }, allowPositionals: true })
const given = positionals.length > 0 ? positionals : product
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...given], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(?:md|mdx|ts|tsx|mjs|astro)$/.test(path) && !data.test(path))

const problems: Problem[] = []
for (const path of files) {
  const text = readFileSync(path, 'utf8')
  const runs = /\.mdx?$/.test(path) ? markdownRuns(path, text) : sourceRuns(path, text)
  if (values.readability)
    for (const { line, sentence } of hardSentences(runs)) console.log(`${path}:${line}  ${sentence}`)
  else problems.push(...(await checkRuns(path, runs)))
}
for (const problem of problems) console.error(`${formatProblem(problem)}\n`)
if (problems.length > 0) console.error(`${problems.length} places in ${files.length} files`)
else console.log(`prose: ${files.length} files`)
process.exitCode = problems.length > 0 ? 1 : 0
