import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '../engine/model.ts'
import catalogue from '../shipped/catalogue.ts'
import { packed } from './packed.fixture.ts'

let bin = ''
let node = ''
let folder = ''
beforeAll(async () => {
  const here = await packed()
  ;({ node, folder } = here)
  bin = join(folder, 'node_modules/.bin/errata')
})

/** Runs the installed command, without settings for colors or a site in the environment unless given. */
function errata(args: string[], input = '', env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(node, [bin, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env },
  })
  return { stdout, stderr, status }
}

const limited = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\nX-Request-Id: req_1\n\nEasy'

describe('a response', () => {
  test('piped in is diagnosed without an argument', () => {
    const { stdout, status } = errata([], limited)
    expect([stdout.split('\n')[0], status]).toEqual([expect.stringContaining('Wait 37 seconds'), 10])
  })

  test('in a file is diagnosed, and --json gives the whole diagnosis', () => {
    writeFileSync(join(folder, 'answer.txt'), limited)
    const { retry, response } = JSON.parse(errata(['--json', 'answer.txt']).stdout) as { retry: object; response: object } // prettier-ignore
    expect([retry, response]).toMatchObject([{ verdict: 'wait', waitSeconds: 37 }, { status: 429 }])
  })

  test.each([
    ['HTTP/1.1 200 OK\n\n{"id":1}', 0],
    [limited, 10],
    ['HTTP/1.1 503 Service Unavailable\n\n', 11],
    ['HTTP/1.1 422 Unprocessable Content\n\n{"detail":[{"loc":["body","a"],"msg":"Field required","type":"missing"}]}', 20], // prettier-ignore
    ['HTTP/1.1 401 Unauthorized\n\n', 21],
    ['HTTP/1.1 410 Gone\n\n', 22],
    ['POST /v1/x HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\n\n', 30],
    ['hello', 40],
    ['', 41],
  ])('%j has an exit status by its verdict: %i', (paste, status) => {
    expect(errata(['--brief'], paste).status).toBe(status)
    expect(errata(['--brief', '--exit-zero'], paste).status).toBe(0)
  })

  test('has a short form with the request ID', () => {
    expect(errata(['--brief'], limited).stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'Wait 37 seconds, then retry',
        'decided by: Retry-After header',
        'status: 429',
        'request ID: req_1',
        'link: /status/429/',
        '',
      ]) as string[],
    )
    const { link, waitSeconds } = JSON.parse(errata(['--brief', '--json'], limited, { SITE_URL: 'https://errors.example.com/' }).stdout) as Record<string, unknown> // prettier-ignore
    expect([link, waitSeconds]).toEqual(['https://errors.example.com/status/429/', 37])
  })
})

describe('many responses', () => {
  const line = (status: number, path: string) => `10.0.0.1 - - [21/Nov/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" ${status} 12` // prettier-ignore
  const log = [200, 503, 404, 503, 200].map((status, at) => line(status, `/v1/${at}`)).join('\n')

  test('are a list, equal ones in one line, the most frequent failure first', () => {
    const { stdout, status } = errata([], log)
    expect(stdout).toMatch(/^3 responses: 2 kinds of failures\n\n2× {2}503 .*#1\n1× {2}404 .*#2\n/)
    expect(status).toBe(Math.max(...[1, 2].map((part) => errata(['--part', String(part)], log).status ?? 0)))
  })

  test('are read one by one by their number', () => {
    expect(errata(['--part', '2'], log).stdout).toMatch(/^status +404$/m)
    expect(errata(['--part', '9'], log)).toMatchObject({ status: 2, stderr: 'errata: there is no response number 9: the input has 3\n' }) // prettier-ignore
    expect(errata(['--part', 'x'], log).status).toBe(2)
  })

  test('with only one kind of failure, have its diagnosis below', () => {
    const { stdout } = errata([], [line(200, '/a'), line(503, '/b'), line(503, '/b')].join('\n'))
    expect(stdout).toMatch(/^2 responses: 1 kind of failure\n[^]*\nstatus +503$/m)
  })
})

describe('explain', () => {
  const { api, code, url } = firstCode(catalogue)

  test('says what a status means', () => {
    const { stdout, status } = errata(['explain', '503'])
    expect([stdout.split('\n')[0], status]).toEqual(['503 · Service Unavailable', 0])
  })

  test('says what a code of an API means, with its page', () => {
    const { stdout } = errata(['explain', api, code.toUpperCase()], '', { SITE_URL: 'https://errors.example.com' })
    expect(stdout).toContain(`https://errors.example.com${url}`)
    const { found } = JSON.parse(errata(['explain', '--json', api, code]).stdout) as { found: object[] }
    expect(found[0]).toMatchObject({ api, code, url })
  })

  test('names the most similar codes for an unknown code, and the APIs for an unknown API', () => {
    const wrong = errata(['explain', api, `${code}x`])
    expect([wrong.stdout, wrong.status]).toEqual([expect.stringContaining(`  ${api} ${code}`), 40])
    expect(errata(['explain', 'no-such-api', code]).stdout).toContain(`These are known: `)
    expect(errata(['explain']).status).toBe(2)
  })
})

/** A code with an unusual spelling. */
function firstCode({ entries }: Catalogue): { api: string; code: string; url: string } {
  const entry = entries.find(({ code }) => code !== null && /^[a-z]{4,}_[a-z_]{4,}$/.test(code))
  if (!entry?.code) throw new Error('content/ has no code in words to try the package with')
  return { api: entry.api, code: entry.code, url: entry.url }
}

describe('run', () => {
  let server: Server
  let address = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 200)
      response.writeHead(status, { 'content-type': 'text/plain', ...(status === 429 && { 'retry-after': '37' }) })
      response.end(`body of ${request.method} ${status}`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  /** A client that prints what curl -i does. */
  const client = `const [url, method = 'GET'] = process.argv.slice(1)
    fetch(url, { method }).then(async (r) => {
      process.stderr.write('client speaks\\n')
      process.stdout.write('HTTP/1.1 ' + r.status + ' ' + r.statusText + '\\n')
      for (const [name, value] of r.headers) process.stdout.write(name + ': ' + value + '\\n')
      process.stdout.write('\\n' + await r.text())
      process.exitCode = r.ok ? 0 : 7
    })`
  const run = (path: string, ...more: string[]) =>
    asynchronous(['run', '--', node, '-e', client, address + path, ...more])

  /** The server is in this process, which must not wait for the command. */
  async function asynchronous(args: string[]) {
    const { spawn } = await import('node:child_process')
    const child = spawn(node, [bin, ...args], { cwd: folder })
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (texts[name] += String(chunk)))
    const status = await new Promise((resolve) => child.on('close', resolve))
    return { ...texts, status }
  }

  test('forwards output and exit status, and explains a failure on standard error', async () => {
    const { stdout, stderr, status } = await run('/429')
    expect(stdout).toMatch(/^HTTP\/1\.1 429 Too Many Requests\n[^]*\n\nbody of GET 429$/)
    expect(stderr).toMatch(/^client speaks\n\nerrata: the command failed with exit status 7\n\nWait 37 seconds/)
    expect(status).toBe(7)
  })

  test('says nothing if nothing failed', async () => {
    const { stdout, stderr, status } = await run('/200')
    expect([stdout.endsWith('\n\nbody of GET 200'), stderr, status]).toEqual([true, 'client speaks\n', 0])
  })

  test('forwards bytes unchanged, and no shell interprets the arguments', () => {
    const { stdout, status } = spawnSync(node, [bin, 'run', '--', node, '-e', 'process.stdout.write(Buffer.from([0,255,254,10,13,27]))', '$(id)'], { cwd: folder }) // prettier-ignore
    expect([[...stdout], status]).toEqual([[0, 255, 254, 10, 13, 27], 0])
  })

  test('a failed response is explained even if the command exits with 0', () => {
    const { stdout, stderr, status } = errata(['run', 'cat', 'answer.txt'])
    expect([stdout, status]).toEqual([limited, 0])
    expect(stderr).toContain('Wait 37 seconds')
  })

  test('the method is taken from the command line', () => {
    writeFileSync(join(folder, 'curl'), '#!/bin/sh\nprintf "HTTP/1.1 502 Bad Gateway\\n\\n"\nexit 22\n', {
      mode: 0o755,
    })
    const curl = (...args: string[]) => errata(['run', '--', 'curl', '-si', ...args, 'https://api.example.com/v1/x'], '', { PATH: `${folder}:${process.env['PATH']}` }).stderr // prettier-ignore
    expect(curl().split('\n')[3]).not.toBe(curl('-d', '{"a":1}').split('\n')[3])
  })

  test.each([
    [['run', '--', 'no-such-command'], 127],
    [['run'], 2],
  ])('%j ends with %i', (args, status) => expect(errata(args).status).toBe(status))
})

describe('colors', () => {
  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('with %j: %j', (env, expected) => expect(errata([], limited, env).stdout.includes('\u001b[')).toBe(expected))
})

describe('help', () => {
  test('has every option and exit status', () => {
    const { stdout, status } = errata(['--help'])
    expect(status).toBe(0)
    for (const word of ['--brief', '--json', '--part', '--exit-zero', 'explain', 'run', 'mcp', 'NO_COLOR', '30 ', '41 ']) expect(stdout).toContain(word) // prettier-ignore
  })

  test('--version has that of the package and of the catalogue', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(errata(['--version']).stdout).toMatch(
      new RegExp(`^errata ${version.replaceAll('.', '\\.')}\\+[0-9a-f]{12}\\n$`),
    )
  })

  test.each([[['--nonsense']], [['no-such-file']], [['a', 'b']], [['explain', 'a', 'b', 'c']]])(
    '%j ends with a message and 2',
    (args) => {
      const { stderr, status } = errata(args)
      expect([stderr.startsWith('errata: '), status]).toEqual([true, 2])
    },
  )
})

test("a reader that stops early isn't an error", () => {
  const { stderr, status } = spawnSync('sh', ['-c', `yes 'x' | head -c 300000 | "$0" "$1" --redact - | head -c 1`, node, bin], { encoding: 'utf8' }) // prettier-ignore
  expect([stderr.includes('EPIPE'), status]).toEqual([false, 0])
})
