// Installs the Python clients whose code the unit tests run, unless the machine's own Python has them, into a virtual environment
// under node_modules. If that fails, it says so and continues; the tests then say what they skip.
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
      "Couldn't install the Python clients, so the tests skip their code. To run it, install python3 with its venv module, and check your network connection.",
    )
  }
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 3 * minutes }).status === 0
}
