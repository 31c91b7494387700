import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { Jitter } from '../model.ts'
import { snippets, snippetsFor } from './index.ts'
import { pastes, planned } from './plan.fixture.ts'
import type { SnippetPlan } from './plan.ts'

const jitters: Jitter[] = ['full', 'equal', 'decorrelated', 'added', 'none']
const senders = ['aws-json', 's3-error', 'stripe', 'openai', 'anthropic-error', 'google-aip']

/** Plans of every sort, with every jitter and for every API that has a client of its own. */
const plans: SnippetPlan[] = Object.values(pastes).flatMap((paste) =>
  jitters.flatMap((jitter) => [
    planned(paste, { jitter, addedSeconds: 0.5 }),
    planned(paste, { jitter, senders, floorSeconds: 0 }),
  ]),
)

const here = import.meta.dirname
const modern = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
}
const messageOf = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, ' ')

const codeOf = (id: string, plan: SnippetPlan) => snippets.find((snippet) => snippet.id === id)?.code(plan) ?? ''

describe('the numbers of the plan stand in the code', () => {
  const plan = planned(pastes.limited, {
    tries: 5,
    baseSeconds: 2,
    capSeconds: 47,
    floorSeconds: 1.5,
    deadlineSeconds: 330,
    senders,
  })
  // prettier-ignore
  test.each<[string, string[]]>([
    ['javascript-fetch', ['tries: 5, deadline: 330, base: 2, cap: 47, floor: 1.5', '[429]', "headers.get('retry-after')"]],
    ['typescript-ky', ['tries: 5, deadline: 330, base: 2, cap: 47, floor: 1.5', 'statusCodes: [429]', 'limit: plan.tries - 1']],
    ['typescript-got', ['tries: 5, deadline: 330, base: 2, cap: 47, floor: 1.5', 'statusCodes: [429]', "headers['retry-after']"]],
    ['axios-retry', ['tries: 5, deadline: 330, base: 2, cap: 47, floor: 1.5', '[429].includes', 'retries: plan.tries - 1']],
    ['python-requests', ['TRIES, DEADLINE, BASE, CAP, FLOOR = 5, 330, 2, 47, 1.5', 'status_forcelist=[429]']],
    ['python-httpx', ['TRIES, DEADLINE, BASE, CAP, FLOOR = 5, 330, 2, 47, 1.5', 'status_code == 429']],
    ['go-retryablehttp', ['tries    = 5', 'deadline = 330.0', 'base     = 2.0', 'limit    = 47.0', 'floor    = 1.5', 'resp.StatusCode == 429']],
    ['java-resilience4j', ['TRIES = 5', 'DEADLINE = 330, BASE = 2, CAP = 47, FLOOR = 1.5', 'statusCode() == 429']],
    ['csharp-polly', ['MaxRetryAttempts = 4', 'Deadline = 330, Base = 2, Cap = 47, Floor = 1.5', 'is 429']],
    ['ruby-faraday', ['TRIES, DEADLINE, BASE, CAP, FLOOR = 5, 330, 2, 47, 1.5', 'retry_statuses: [429]']],
    ['rust-reqwest', ['TRIES: i32 = 5', 'DEADLINE: f64 = 330.0', 'BASE: f64 = 2.0', 'CAP: f64 = 47.0', 'FLOOR: f64 = 1.5', 'res.status() != 429']],
    ['curl', ['--retry 4', '--retry-max-time 330']],
    ['aws-sdk-js', ['maxAttempts: 5', 'timeout(330000)']],
    ['stripe-node', ['tries: 5, deadline: 330, base: 2, cap: 47, floor: 1.5', 'StripeRateLimitError', 'idempotencyKey']],
    ['openai-node', ['maxRetries: 4', 'timeout(330000)']],
    ['anthropic-node', ['maxRetries: 4', 'timeout(330000)']],
    ['google-python', ['TRIES, DEADLINE, BASE, CAP, FLOOR = 5, 330, 2, 47, 1.5', 'exceptions.TooManyRequests', 'RetryInfo']],
  ])('%s', (id, expected) => {
    for (const part of expected) expect(codeOf(id, plan)).toContain(part)
  })

  test('every snippet is in that table, and opens with what the numbers are', () => {
    expect(snippets).toHaveLength(17)
    for (const { code } of snippets)
      expect(code(plan)).toMatch(
        /^(?:\/\/|#) Plan for 429 rate_limited: at most 5 attempts within 330 s, with waits of 60–66, 60–70, 60–74, … s \(the server asked for 60 s\)\.\n/,
      )
  })
})

describe('what the code reads the wait from', () => {
  // prettier-ignore
  test.each<[keyof typeof pastes, string, string]>([
    ['inBody', 'javascript-fetch', 'Number(body?.retry_after ?? NaN)'],
    ['inBody', 'python-httpx', 'float(body["retry_after"])'],
    ['inBody', 'ruby-faraday', 'member(env, "retry_after")'],
    ['inBody', 'go-retryablehttp', 'return 7.5'],
    ['inDuration', 'javascript-fetch', 'Number.parseFloat(body?.error?.details?.[0]?.retryDelay)'],
    ['inDuration', 'python-httpx', 'float(str(body["error"]["details"][0]["retryDelay"]).rstrip("s"))'],
    ['inMilliseconds', 'typescript-got', "Number(headers['retry-after-ms'] ?? NaN) / 1000"],
    ['inMilliseconds', 'java-resilience4j', 'Double.parseDouble(text) / 1000'],
    ['atEpoch', 'javascript-fetch', "Number(headers.get('x-ratelimit-reset') ?? NaN) - now / 1000"],
    ['atEpoch', 'go-retryablehttp', 'asked = value - float64(now.Unix())'],
    ['atEpoch', 'csharp-polly', 'value - now.ToUnixTimeSeconds()'],
    ['inSentence', 'javascript-fetch', 'seconds : 20'],
    ['inSentence', 'python-requests', 'else 20\n'],
    ['inSentence', 'curl', '--retry-delay 20'],
  ])('%s: %s', (name, id, part) => expect(codeOf(id, planned(pastes[name]))).toContain(part))
})

describe('who is offered', () => {
  const ids = (plan: SnippetPlan) => snippetsFor(plan).map(({ id }) => id)
  const general = [
    'javascript-fetch',
    'typescript-ky',
    'typescript-got',
    'axios-retry',
    'python-requests',
    'python-httpx',
    'go-retryablehttp',
    'java-resilience4j',
    'csharp-polly',
    'ruby-faraday',
    'rust-reqwest',
    'curl',
  ]
  test.each<[string, SnippetPlan, string[]]>([
    ['every general client for a plain limit', planned(pastes.limited), general],
    ["an API's own client first", planned(pastes.limited, { senders: ['stripe'] }), ['stripe-node', ...general]],
    [
      'only clients that see the body where the code decides',
      planned(pastes.atEpoch),
      general.filter((id) => !['python-requests', 'rust-reqwest', 'curl'].includes(id)),
    ],
    ['a repeat with new credentials', planned(pastes.expired), ['javascript-fetch', 'python-requests']],
    [
      'no client that throws only from 400 on, where a 200 holds the error',
      planned(pastes.limited, { statuses: [200], guard: 'code' }),
      ['javascript-fetch', 'python-httpx', 'go-retryablehttp', 'java-resilience4j', 'csharp-polly', 'ruby-faraday'],
    ],
  ])('%s', (_, plan, expected) => expect(ids(plan)).toEqual(expected))
})

test('a request that may have been applied is retried only by its method or with a key', () => {
  for (const { id, code } of snippetsFor(planned(pastes.postGateway)))
    expect(code(planned(pastes.postGateway)), id).toMatch(/idempotency-key/i)
  for (const { id, code } of snippetsFor(planned(pastes.limited)))
    if (id !== 'curl') expect(code(planned(pastes.limited)), id).not.toMatch(/idempotency-key/i)
})

test('a wait that no worker should sleep through is handed back', () => {
  const plan = planned(pastes.forAnHour)
  expect(codeOf('javascript-fetch', plan)).toContain('// A wait of 3600 s needs a queue or a timer')
  expect(codeOf('javascript-fetch', plan)).toContain('deadline: 900')
})

test('no snippet is longer than a screen or wider than a page', () => {
  for (const plan of plans)
    for (const { id, code } of snippetsFor(plan)) {
      const rows = code(plan).split('\n')
      expect(rows.length, `${id}\n${code(plan)}`).toBeLessThanOrEqual(plan.guard === 'code' ? 95 : 80)
      for (const row of rows.slice(1)) expect(row.length, row).toBeLessThanOrEqual(120)
      for (const row of rows) expect(row, id).toBe(row.trimEnd())
    }
})

describe('syntax', () => {
  const codes = (language: string) => [
    ...new Set(
      plans.flatMap((plan) =>
        snippetsFor(plan)
          .filter((snippet) => snippet.language === language)
          .map(({ code }) => code(plan)),
      ),
    ),
  ]

  test('JavaScript parses', () => {
    for (const code of codes('js')) {
      const file = ts.createSourceFile('snippet.js', code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
      const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics: ts.Diagnostic[] }
      expect(parseDiagnostics.map(messageOf), code).toEqual([])
    }
  })

  test('TypeScript has the types of ky and got, under strict rules', () => {
    const texts = new Map(codes('ts').map((code, at) => [join(here, `snippet-${at}.ts`), code]))
    const options = { strict: true, noEmit: true, skipLibCheck: true, types: ['node'], ...modern }
    const host = ts.createCompilerHost(options)
    const { fileExists, readFile, getSourceFile } = host
    host.fileExists = (path) => texts.has(path) || fileExists(path)
    host.readFile = (path) => texts.get(path) ?? readFile(path)
    host.getSourceFile = (path, target, ...rest) => {
      const code = texts.get(path)
      return code === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, code, target)
    }
    const program = ts.createProgram([...texts.keys()], options, host)
    const faults = ts.getPreEmitDiagnostics(program).map((each) => `${messageOf(each)}\n${each.file?.text ?? ''}`)
    expect(texts.size).toBeGreaterThan(20)
    expect(faults).toEqual([])
  }, 120_000)

  const hasPython = spawnSync('python3', ['-c', '1']).status === 0
  test.skipIf(!hasPython)('Python compiles (skipped where there is no python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-snippets-'))
    try {
      const files = codes('python').map((code, at) => {
        const file = join(folder, `snippet_${at}.py`)
        writeFileSync(file, code)
        return file
      })
      const { status, stderr } = spawnSync('python3', ['-m', 'py_compile', ...files], { encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('brackets close in every language, whatever code was pasted', () => {
    const nasty = fc
      .array(fc.constantFrom('"', "'", '\\', '\n', '#{', '${', ')', '}', '//', '*/', '\\u0022', 'é', '😀'), {
        minLength: 1,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(nasty, fc.constantFrom(...snippets), (value, { code }) => {
        const plan = (text: string) => planned(pastes.atEpoch, { code: { value: text, path: ['error', 'code'] } })
        // The same lines as with a harmless code: the pasted text is inside a literal, and ends nothing.
        expect(code(plan(value)).split('\n').length).toBe(code(plan('word')).split('\n').length)
        expect(code(plan(value)).match(/[\r\u2028\u2029\0]/)).toBeNull()
      }),
    )
  })
})
