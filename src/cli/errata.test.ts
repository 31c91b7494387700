import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** As `npm run -s errata -- …` starts it: npm treats any exit status other than 0 as a failure of the script. */
const errata = (input: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/errata.ts', '--exit-zero', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { stdout, stderr, status }
}

const paste =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n{"error":{"code":"rate_limit_exceeded","message":"Easy"}}'

test('the verdict comes first', () => {
  const { stdout, status } = errata(paste, '-')
  expect(status).toBe(0)
  expect(stdout.split('\n')[0]).toContain('Wait 1 minute, then retry')
  expect(stdout).toContain('/e/sessions/rate_limit_exceeded/')
})

test('a wait that is over is not asked for again', () => {
  const { stdout } = errata(paste.replace('Retry', 'Date: Sat, 21 Nov 2020 06:30:00 GMT\nRetry'), '-')
  expect(stdout.split('\n')[0]).toContain('The wait is over: retry now')
  expect(stdout).toMatch(
    /If it fails again, wait 60 to \d+ seconds and retry, then 60 to \d+ seconds and retry; then stop\./,
  )
  expect(stdout).not.toContain('Pauses:')
})

test('--json gives the diagnosis in the format of the contract', () => {
  const diagnosis = JSON.parse(errata(paste, '--json', '-').stdout) as Record<string, unknown>
  expect(Object.keys(diagnosis)).toEqual([
    'outcome',
    'input',
    'parts',
    'part',
    'response',
    'origin',
    'envelope',
    'facts',
    'kind',
    'matches',
    'explanation',
    'act',
    'retry',
    'headers',
    'path',
  ])
  expect(diagnosis).toMatchObject({
    response: { status: 429, statusFrom: 'status-line', headers: [['retry-after', '60']] },
    envelope: { id: 'error-object' },
    facts: { code: 'rate_limit_exceeded', message: 'Easy' },
    kind: 'rate-limited',
    retry: { verdict: 'wait', waitSeconds: 60, processed: 'no', byMethod: null },
  })
})

describe('--lines', () => {
  test('diagnoses each line in order, and reports invalid ones', () => {
    const lines = [JSON.stringify({ id: 1, paste }), 'not json', JSON.stringify({ id: 'b', paste: '' })].join('\n')
    const answers = errata(lines, '--lines')
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: string })
    expect(answers.map(({ id }) => id)).toEqual([1, null, 'b'])
    expect(answers[1]?.error).toContain('not JSON')
  })

  test('diagnoses a thousand mixed lines, one for one', () => {
    const lines = Array.from({ length: 1000 }, (_, id) =>
      JSON.stringify({ id, paste: id % 2 ? paste : `{'code': 'CONFLICT', 'n': ${id}` }),
    )
    expect(errata(lines.join('\n'), '--lines').stdout.trim().split('\n')).toHaveLength(1000)
  }, 60_000)
})

test('the method changes the advice', () => {
  const bare = 'HTTP/1.1 502 Bad Gateway\n\n'
  expect(errata(bare, '-').stdout).toMatch(/^Retry with backoff/)
  expect(errata(bare, '--method', 'post', '-').stdout).toMatch(/^Check first/)
})

test('--redact prints the paste without its secrets, and with everything else unchanged', () => {
  const paste = 'HTTP/1.1 401 Unauthorized\r\nAuthorization: Bearer abc.def\n\n{"code":"SESSION_EXPIRED"}\n'
  const { stdout, stderr, status } = errata(paste, '--redact', '-')
  expect(stdout).toBe(paste.replace('abc.def', '[redacted-authorization]'))
  expect([stderr.startsWith('errata: 1 value masked.'), status]).toEqual([true, 0])
})

describe('shared texts are made from the masked paste', () => {
  const paste =
    'POST /v1/x HTTP/1.1\nX-Api-Key: 0123abcd4567\n\nHTTP/1.1 401 Unauthorized\n\n{"code":"SESSION_EXPIRED","message":"No 0123abcd4567 for ann@a.example \\u001b[31m"}'

  test.each([
    ['--markdown', /^### 401 `SESSION_EXPIRED` from Incidents API\n/, /- \*\*Request:\*\* `POST \/v1\/x`/],
    ['--support', /^Hello,\n/, /Request: {5}POST \/v1\/x\n/],
  ])('%s', (form, beginning, row) => {
    const { stdout, stderr, status } = errata(paste, form, '--emails', '-')
    expect([status, stderr.startsWith('errata: 3 values masked.')]).toEqual([0, true])
    expect(stdout).toMatch(beginning)
    expect(stdout).toMatch(row)
    expect(stdout).toContain('No [redacted-api-key] for [redacted-email-address] [U+001B][31m')
    expect(stdout).not.toMatch(/0123abcd4567|ann@|\u001b/)
  })
})

test('control characters of the paste do not reach the terminal', () => {
  const { stdout } = errata(JSON.stringify({ code: 'X_Y', message: 'red \u001b[31m bell \u0007' }), '-')
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
})

test('a wait that is over is only named as the past', () => {
  const { stdout } = errata('HTTP/1.1 429 Too Many Requests\nDate: Tue, 21 Jan 2020 06:30:00 GMT\nRetry-After: 12\n')
  expect(stdout).toContain('The server asked you to wait 12 seconds.')
  expect(stdout).toContain('If it fails again, wait 12 to 15 seconds and retry')
})

test("a body that can't be read is named, with what to do instead", () => {
  const { stdout, status } = errata('HTTP/1.1 502 Bad Gateway\n\n\u001f\ufffd\b\0\0\ufffd\u0003\ufffdVJ', '-')
  expect([stdout.split('\n')[0], status]).toEqual([expect.stringMatching(/^Retry with backoff/), 0])
  expect(stdout).toContain('It is compressed (gzip)')
})

test.each(['no\u001b[2Jfile', '--no\u001b[2Joption'])(
  "a name in a message doesn't control the terminal: %j",
  (argument) => {
    expect(errata('', argument).stderr).toMatch(/^errata: (?:(?!\n)\P{Cc})*no\[U\+001B\]\[2J/u)
  },
)

test.each([['no-such-file.txt'], ['--nonsense']])('%s ends with a message and exit code 2', (argument) => {
  const { status, stderr } = errata('', argument)
  expect(status).toBe(2)
  expect(stderr).toMatch(/^errata: /)
})
