// `npm start`: builds the site and serves it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const port = process.env.PORT ?? '4321'
const shell = process.platform === 'win32'

console.log('Building the site …')
const build = spawnSync('npm', ['run', '-s', 'build', '--', '--silent'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell,
})
if (build.status !== 0) process.exit(build.status ?? 1)

/** What the build says of itself, as programs read it. */
const { name } = read('dist/site.webmanifest')
const [code] = read('dist/codes.json').codes ?? []
const server = spawn('node', ['scripts/serve.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'], shell })
server.stdout.on('data', (chunk) => {
  const address = /http:\/\/localhost:\d+\S*/.exec(String(chunk))?.[0]
  if (!address) return
  const page = code && new URL(code.url, address).href
  console.log(`
  ${name} is at  ${address}

  Paste an error response there${page ? `, search a code with /, or open a code page:\n  ${page}` : '.'}

  Stop with Ctrl C.
`)
})
server.on('exit', (status) => process.exit(status ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
