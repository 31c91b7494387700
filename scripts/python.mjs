// Installs the Python clients whose code the unit tests run, where the machine's own Python has not got them: into an environment
// of its own under node_modules. Where that cannot be done, it says so and goes on; the tests then say what they skip.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

const requirements = 'src/engine/snippets/run/requirements.txt'
const folder = 'node_modules/.cache/errata-python'
const python = process.platform === 'win32' ? `${folder}/Scripts/python` : `${folder}/bin/python`
const probes = [
  'import requests, urllib3; assert urllib3.__version__ >= "2"',
  'import httpx; from tenacity import stop_before_delay',
]
const isThere = (probe) =>
  [python, 'python3', '/usr/bin/python3'].some((command) => spawnSync(command, ['-c', probe]).status === 0)
const minutes = 60_000

if (!probes.every(isThere)) {
  console.error('Installing the Python clients whose code is tested (once) …')
  const isInstalled =
    (existsSync(python) || run('python3', ['-m', 'venv', folder])) &&
    run(python, ['-m', 'pip', 'install', '-qq', '--retries', '1', '--disable-pip-version-check', '-r', requirements])
  if (!isInstalled) {
    rmSync(folder, { recursive: true, force: true })
    console.error(
      'They could not be installed: their code is not run. Install python3, its venv module, and be online.',
    )
  }
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 3 * minutes }).status === 0
}
