/** The project's own server and what `npm start` runs before it, if something is wrong with the machine or the client. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listenFault } from './listen-fault.ts'

const folder = mkdtempSync(join(tmpdir(), 'errata sërver 1 '))
const site = join(folder, 'dist')
mkdirSync(site)
writeFileSync(join(site, 'index.html'), '<title>front</title>')
writeFileSync(join(site, '404.html'), 'no page here')
writeFileSync(join(site, 'site.webmanifest'), '{"name":"Shop errors"}')

const running: ChildProcess[] = []
afterAll(() => {
  for (const server of running) server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  SITE_FOLDER: site,
  HOST: '',
  SITE_BASE: '',
  ...more,
})

async function serve(port = '0', more: Record<string, string> = {}): Promise<{ server: ChildProcess; port: number }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', port], {
    env: environment(more),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(server)
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  return { server, port: Number(new URL(String(line).trim()).port) }
}

/** Its message if it can't start, and its exit status. */
function refusal(port: string, more: Record<string, string> = {}): [sentence: string, status: number | null] {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/serve.mjs', port], {
    env: environment(more),
    encoding: 'utf8',
  })
  return [stderr.trim(), status]
}

describe("if it can't start, it says in a sentence what to do", () => {
  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(refusal(String(port))).toEqual([
      `Port ${port} is in use, perhaps by this site in another terminal. Stop that process, or choose another port: PORT=${port + 1} npm start`,
      1,
    ])
    other.close()
  })

  test.each(['abc', '70000', '-1', '80.5'])('the port is %s', (port) => {
    expect(refusal(port)).toEqual([
      `Set PORT to a number from 0 to 65535, such as PORT=4321 npm start. Found: "${port}".`,
      1,
    ])
  })

  test('HOST is no address of this machine', () => {
    expect(refusal('0', { HOST: '192.0.2.1' })).toEqual([expect.stringMatching(/^HOST is "192\.0\.2\.1", which isn't an address of this machine\. .*127\.0\.0\.1/), 1]) // prettier-ignore
  })

  test('nothing is built', () => {
    expect(refusal('0', { SITE_FOLDER: join(folder, 'none') })).toEqual([`Build the site first (npm run build): ${join(folder, 'none')}/ has no built site.`, 1]) // prettier-ignore
  })

  test('the port needs a permission, or the system gives another reason', () => {
    expect(listenFault({ code: 'EACCES', message: '' }, '127.0.0.1', 80)).toBe("You don't have permission to listen on port 80. Choose a port above 1023: PORT=4321 npm start") // prettier-ignore
    expect(listenFault({ code: 'EMFILE', message: 'too many open files' }, '::1', 80)).toContain(
      'too many open files. Choose another port',
    )
    expect(listenFault({ code: 'EADDRINUSE', message: '' }, '::1', 65_535)).toContain('PORT=4321')
  })
})

test('it listens only to this machine, unless HOST is set', async () => {
  const { port } = await serve()
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow()
  const open = await serve('0', { HOST: '0.0.0.0' })
  expect((await fetch(`http://127.0.0.2:${open.port}/`)).status).toBe(200)
}, 30_000)

test('it reads, and nothing else', async () => {
  const { port } = await serve()
  const address = `http://127.0.0.1:${port}/`
  const head = await fetch(address, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '20', ''])
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await fetch(address, { method, ...(method === 'POST' ? { body: 'x' } : {}) })
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD'])
  }
})

test("an unchanged file isn't sent again, and a requested part is sent alone", async () => {
  const { port } = await serve()
  const address = `http://127.0.0.1:${port}/`
  const etag = (await fetch(address)).headers.get('etag') ?? ''
  expect((await fetch(address, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=60' } })).status).toBe(304)
  const part = await fetch(address, { headers: { range: 'bytes=0-6', 'accept-encoding': 'identity' } })
  expect([part.status, await part.text()]).toEqual([206, '<title>'])
})

test('who sends a request slowly is let go, and nobody waits for him', async () => {
  const { port } = await serve('0', { SLOW_CLIENT_SECONDS: '3' })
  const slow = connect(port, '127.0.0.1')
  let heard = ''
  slow.on('data', (part) => (heard += String(part)))
  slow.write('GET / HTTP/1.1\r\nHost: x\r\nX-')
  const trickle = setInterval(() => slow.write('a'), 500)
  slow.on('error', () => undefined)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  await new Promise((closed) => slow.on('close', closed))
  clearInterval(trickle)
  expect(heard).toMatch(/^HTTP\/1\.1 408 /)
})

test('what is no HTTP gets 400, and the server goes on', async () => {
  const { port } = await serve()
  for (const bytes of [
    '\0\x01\x02\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
  ]) {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (part) => (heard += String(part)))
    socket.on('error', () => undefined)
    socket.write(bytes)
    await new Promise((closed) => socket.on('close', closed))
    expect(heard).toMatch(/^HTTP\/1\.1 (?:400|431|505) |^$/)
  }
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
})

test('no byte of an address ends it, or gets into a header as more than a byte', async () => {
  const { port } = await serve()
  const heard = await Promise.all(
    Array.from({ length: 256 }, async (_, byte) => {
      const socket = connect(port, '127.0.0.1')
      const parts: Buffer[] = []
      socket.on('data', (part) => parts.push(part))
      socket.on('error', () => undefined)
      socket.write(Buffer.concat([Buffer.from('GET /index.html?a='), Buffer.from([byte]), Buffer.from('Evil:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')])) // prettier-ignore
      await new Promise((closed) => socket.on('close', closed))
      return Buffer.concat(parts).toString('latin1')
    }),
  )
  for (const answer of heard) {
    expect(answer).toMatch(/^HTTP\/1\.1 (?:301|400) /)
    expect(answer).not.toMatch(/^Evil:/m)
  }
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it at once, also where a client keeps its connection',
  async (signal) => {
    const { server, port } = await serve()
    await fetch(`http://127.0.0.1:${port}/`)
    const start = performance.now()
    server.kill(signal)
    await once(server, 'exit')
    expect(performance.now() - start).toBeLessThan(1000)
  },
)

const canMount = mounts()

describe('what is installed before', () => {
  const setup = resolve('scripts/setup.mjs')

  /** A project with one dependency, in a folder with a name that is hard for scripts, and an npm that records its calls. */
  function project({
    npm = 'mkdir -p node_modules/.bin node_modules/left; touch node_modules/.bin/node; echo "{}" > node_modules/left/package.json',
  } = {}) {
    const root = mkdtempSync(join(folder, 'projëct & '))
    writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { left: '1.0.0' } }))
    writeFileSync(join(root, 'package-lock.json'), '{}')
    const bin = join(root, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho called >> calls\n${npm}\n`)
    chmodSync(join(bin, 'npm'), 0o755)
    const run = () =>
      spawnSync(process.execPath, [setup], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` },
      })
    const calls = () =>
      existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').split('\n').length - 1 : 0
    return { root, run, calls }
  }

  test('is installed once', () => {
    const { run, calls } = project()
    expect([run().status, run().status, calls()]).toEqual([0, 0, 1])
  })

  test.each(['node_modules/left', 'node_modules/.bin/node', 'node_modules/.errata-setup'])(
    'is installed again where %s is gone',
    (path) => {
      const { root, run, calls } = project()
      run()
      rmSync(join(root, path), { recursive: true })
      expect([run().status, calls()]).toEqual([0, 2])
    },
  )

  test('is installed again after an interrupted installation', () => {
    const { run, calls } = project({ npm: 'mkdir -p node_modules/left; exit 130' })
    expect([run().status, run().status, calls()]).toEqual([1, 1, 2])
  })

  test("isn't installed in a path that the bundler can't read", () => {
    const { root, calls } = project()
    const odd = join(root, 'c#')
    mkdirSync(odd)
    for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(odd, name), '{}')
    const { status, stderr } = spawnSync(process.execPath, [setup], { cwd: odd, encoding: 'utf8' })
    expect([status, calls()]).toEqual([1, 0])
    expect(stderr).toMatch(
      /^Move the project to a path without # and \?: the site's bundler can't read files in .*[#?].*\.\n$/,
    )
  })

  test('can fail, and then it says what to do', () => {
    const { stderr } = project({ npm: 'echo "network is down" >&2; exit 1' }).run()
    expect(stderr).toMatch(
      /network is down\n\nCheck that .* npm registry, then run the command again: npm couldn't install the packages, and its message is above\./,
    )
  })

  test.skipIf(!canMount)('needs room on the disk, and says how much', () => {
    const { root, run } = project({ npm: 'head -c 4000000 /dev/zero > node_modules.tar; exit 1' })
    mounted(root, 'size=2m', () =>
      expect(run().stderr).toMatch(
        /Free up 1500 MB on the disk of .*, then run the command again: the disk is full\.\n$/,
      ),
    )
  })

  test.skipIf(!canMount)('needs a folder that can be written to', () => {
    const { root, run } = project({ npm: 'exit 1' })
    mounted(root, 'size=2m', () => {
      spawnSync('mount', ['-o', 'remount,ro', root])
      expect(run().stderr).toMatch(
        /Copy the project to a folder that you can write to, and run the command there: .* is read-only, or you don't have permission to write to it\.\n$/,
      )
    })
  })
})

describe('npm start', () => {
  const script = resolve('scripts/start.mjs')

  /** A fake npm, first in the path, so that the test decides what the build does. */
  function withNpm(npm: string): NodeJS.ProcessEnv {
    const bin = mkdtempSync(join(folder, 'bin '))
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 })
    return environment({ PATH: `${bin}${delimiter}${process.env['PATH']}`, PORT: '0' })
  }

  test('prints the address where it serves, and ends with a sentence on Ctrl C', async () => {
    const child = spawn(process.execPath, [script], { env: withNpm('exit 0'), stdio: ['ignore', 'pipe', 'inherit'] })
    running.push(child)
    let said = ''
    child.stdout.on('data', (part) => (said += String(part)))
    await expect.poll(() => said, { timeout: 15_000 }).toMatch(/Shop errors is at {2}http:\/\/localhost:\d+\//)
    expect((await fetch(/http:\S+/.exec(said)![0].replace('localhost', '127.0.0.1'))).status).toBe(200)
    child.kill('SIGINT')
    const [status] = (await once(child, 'exit')) as [number]
    expect([status, said.trimEnd().split('\n').at(-1)]).toEqual([0, 'Stopped. To start again: npm start'])
  })

  test("says that the site wasn't built, after the build's output", () => {
    const { stderr, status } = spawnSync(process.execPath, [script], { env: withNpm('echo "content/a.mdx:3: bad" >&2; exit 2'), encoding: 'utf8' }) // prettier-ignore
    expect([stderr, status]).toEqual(['content/a.mdx:3: bad\n\nFix the error above, then run npm start again: the site wasn\'t built.\n', 1]) // prettier-ignore
  })

  test.skipIf(!canMount)('says that the disk is full, or that the folder is read-only', () => {
    const root = mkdtempSync(join(folder, 'small '))
    const env = withNpm('exit 1')
    const stderrOf = () => spawnSync(process.execPath, [script], { cwd: root, env, encoding: 'utf8' }).stderr
    mounted(root, 'size=2m', () => {
      expect(stderrOf()).toMatch(
        /^\nFree up 200 MB on the disk of .*, then run the command again: the disk is full\.\n$/,
      )
      spawnSync('mount', ['-o', 'remount,ro', root])
      expect(stderrOf()).toMatch(
        /^\nCopy the project to a folder that you can write to, and run the command there: .* is read-only/,
      )
    })
  })
})

/** Runs a function with a folder on its own small disk. */
function mounted(root: string, options: string, run: () => void) {
  const files = ['package.json', 'package-lock.json', 'bin/npm']
    .filter((name) => existsSync(join(root, name)))
    .map((name) => [name, readFileSync(join(root, name))] as const)
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', root])
  try {
    mkdirSync(join(root, 'bin'))
    for (const [name, text] of files) writeFileSync(join(root, name), text, { mode: 0o755 })
    run()
  } finally {
    spawnSync('umount', [root])
  }
}

function mounts(): boolean {
  const probe = join(folder, 'probe')
  mkdirSync(probe)
  const can = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0
  if (can) spawnSync('umount', [probe])
  else console.warn("SKIPPED: a full and a read-only disk, because this account doesn't have permission to mount.")
  return can
}
