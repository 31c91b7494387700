// `npm start`: builds the site and serves it.
import { spawn, spawnSync } from 'node:child_process'

const port = process.env.PORT ?? '4321'
const shell = process.platform === 'win32'

console.log('Building the site …')
const build = spawnSync('npm', ['run', '-s', 'build', '--', '--silent'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell,
})
if (build.status !== 0) process.exit(build.status ?? 1)

const server = spawn('node', ['scripts/serve.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'], shell })
server.stdout.on('data', (chunk) => {
  const address = /http:\/\/localhost:\d+\S*/.exec(String(chunk))?.[0]
  if (!address) return
  console.log(`
  Errata is at  ${address}

  Paste an error response there, search a code with /, or open a code page:
  ${address}e/sessions/rate_limit_exceeded/

  Stop with Ctrl C.
`)
})
server.on('exit', (status) => process.exit(status ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
