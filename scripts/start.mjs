// `npm start`: builds the site and serves it, only to this machine unless HOST is set.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { whyNot } from './why-not.mjs'

const port = process.env.PORT || '4321'

console.log('Building the site …')
const build = spawnSync('npm', ['run', '-s', 'build', '--', '--silent'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (build.status !== 0) {
  const otherwise = "Fix the error above, then run npm start again: the site wasn't built."
  console.error(`\n${whyNot(process.cwd(), 200) ?? otherwise}`)
  process.exit(1)
}

/** The build's own description for programs. */
const folder = process.env.SITE_FOLDER ?? 'dist'
const { name } = read(`${folder}/site.webmanifest`)
const [code] = read(`${folder}/codes.json`).codes ?? []
const server = spawn(process.execPath, ['scripts/serve.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
server.stdout.on('data', (chunk) => {
  const address = /http:\/\/\S+/.exec(String(chunk))?.[0]
  if (!address) return
  const page = code && new URL(code.url, address).href
  console.log(`
  ${name} is at  ${address}

  Paste an error response there${page ? `, press / to search for a code, or open a code page:\n  ${page}` : '.'}

  Stop with Ctrl C.
`)
})
server.on('exit', (status) => {
  if (status === null) console.log('\nStopped. To start again: npm start')
  process.exit(status ?? 0)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
