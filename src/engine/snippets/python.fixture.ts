import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Runtime } from './run.fixture.ts'

const installed = join(import.meta.dirname, '../../../node_modules/.cache/errata-python/bin/python')

/** The environment of `scripts/python.mjs`, if there is one; a system's Python beside one of the user's is common. */
const pythons = [installed, 'python3', '/usr/bin/python3']

/**
 * The first Python that can run the probe, as a runtime; `null` where none can, which is said aloud: what is skipped must be seen.
 * @param probe a line of Python that fails where something is missing
 */
export function pythonWith(what: string, probe: string): Runtime | null {
  const command = pythons.find((python) => spawnSync(python, ['-c', probe]).status === 0)
  if (command) return { command, extension: 'py', main }
  console.warn(
    `SKIPPED: no Python with ${what} was found, so its code was not run. See src/engine/snippets/requirements.txt.`,
  )
  return null
}

const main = (files: string[]) => `import json, runpy
from concurrent.futures import ThreadPoolExecutor


def status_of(file):
    try:
        return runpy.run_path(file)["status"]
    except Exception as error:
        return repr(error)


files = ${JSON.stringify(files)}
with ThreadPoolExecutor(len(files)) as threads:
    print(json.dumps(list(threads.map(status_of, files))))
`
