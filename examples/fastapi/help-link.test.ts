import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectHelp, linksOf, type Answer } from '../answers.fixture.ts'

const python = ['python3', '/usr/bin/python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import fastapi, httpx']).status === 0,
)

if (!python) {
  console.warn(
    'SKIPPED: the FastAPI example needs Python with fastapi and httpx. On Debian: apt-get install python3-fastapi python3-httpx',
  )
}

describe.skipIf(!python)('FastAPI links', () => {
  let answers: Record<string, Answer>
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(python ?? '', ['answers.py'], {
      cwd: 'examples/fastapi',
      input: JSON.stringify(linksOf('10ex')),
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    })
    if (stdout === '') throw new Error(stderr)
    answers = JSON.parse(stdout) as Record<string, Answer>
  })

  test.each([
    ['an error with a code to the page of the code', 'code', 403, '/e/10ex/forbidden_scope/'],
    ['a failed validation to the page of its status', 'validation', 422, '/e/10ex/422/'],
    ['a path without a route to the page of 404', 'route', 404, '/e/10ex/404/'],
    ['a runtime error to the page of its class of statuses', 'runtime', 500, '/e/10ex/5xx/'],
  ])('%s', (_, name, status, url) => {
    const answer = answers[name]
    if (!answer) throw new Error(`no response named ${name}`)
    expect(answer.status).toBe(status)
    expectHelp(answer, url)
    expect(answer.body).not.toContain('10.0.0.3')
    expect(answer.body).not.toContain('hunter2')
  })
})
