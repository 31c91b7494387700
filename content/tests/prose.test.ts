import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblem } from '../../src/catalogue/content-error.ts'
import { diagnose } from '../../src/engine/index.ts'
import { checkRuns } from '../../src/prose/check-runs.ts'
import { diagnosisRuns } from '../../src/prose/diagnosis-runs.ts'
import { markdownRuns } from '../../src/prose/markdown-runs.ts'
import { content } from '../../src/site/content.ts'

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'content'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path.endsWith('.mdx'))

test('the pages are in plain American English', { timeout: 60_000 }, async () => {
  const problems = []
  for (const path of pages) problems.push(...(await checkRuns(path, markdownRuns(path, readFileSync(path, 'utf8')))))
  expect(problems.map(formatProblem)).toEqual([])
})

test("so is what the engine says of the pages' examples", { timeout: 60_000 }, async () => {
  const now = Date.UTC(2026, 10, 21, 12)
  const runs = content.examples.flatMap(({ paste }) => diagnosisRuns(diagnose(paste, content.catalogue, { now })))
  const distinct = [...new Map(runs.map((run) => [run.text, run])).values()]
  const problems = await checkRuns('the engine', distinct)
  expect(problems.map(formatProblem)).toEqual([])
})
