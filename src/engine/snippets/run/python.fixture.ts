import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Runtime } from './run.fixture.ts'

const installed = join(import.meta.dirname, '../../../../node_modules/.cache/errata-python/bin/python')

/** The environment of `scripts/python.mjs`, if there is one; a system's Python beside one of the user's is common. */
const pythons = [installed, 'python3', '/usr/bin/python3']

/**
 * The first Python that can run the probe, as a runtime; `null` where none can, which is said aloud: what is skipped must be seen.
 * @param probe a line of Python that fails where something is missing
 * @param stubs what stands for the missing: modules by their names
 */
export function pythonWith(what: string, probe: string, stubs: Record<string, string> | null = null): Runtime | null {
  const runnable = (line: string) => pythons.find((python) => spawnSync(python, ['-c', line]).status === 0)
  const command = runnable(probe)
  if (command) return { files, commands: [[command, 'main.py']] }
  const bare = stubs && runnable('import sys; assert sys.version_info >= (3, 9)')
  if (bare) {
    console.warn(`No Python with ${what} was found: stubs stand for them.`)
    return { files: (...given) => ({ ...stubs, ...files(...given) }), commands: [[bare, 'main.py']] }
  }
  console.warn(
    `SKIPPED: no Python with ${what} was found, so its code was not run. See src/engine/snippets/run/requirements.txt.`,
  )
  return null
}

const files: Runtime['files'] = (programs) => ({
  ...Object.fromEntries(programs.map((text, index) => [`case_${index}.py`, text])),
  'main.py': `import json, runpy
from concurrent.futures import ThreadPoolExecutor


def status_of(file):
    try:
        return runpy.run_path(file)["status"]
    except Exception as error:
        return repr(error)


files = ${JSON.stringify(programs.map((_, index) => `case_${index}.py`))}
with ThreadPoolExecutor(len(files)) as threads:
    print(json.dumps(list(threads.map(status_of, files))))
`,
})
