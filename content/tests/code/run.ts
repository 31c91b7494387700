import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { serve, type Request } from '../../../src/engine/snippets/run/server.fixture.ts'
import type { Case } from './cases.ts'
import { fences } from './fences.ts'
import { samples } from './samples.ts'

/** The result of one call: the status, 0 for a failed connection, or the text of another fault; and the pauses in seconds. */
export interface Ended {
  status: number | string
  sleeps: number[]
}

export interface Run {
  id: string
  given: Case
  ended: Ended
  requests: Request[]
}

interface Program {
  id: string
  code: string
  beside: Record<string, string>
  use: string
}

interface Call {
  program: number
  url: string
  method: string
}

/** Runs the samples of one language against all their cases, in one process, one call after another. The clock doesn't wait. */
export async function runSamples(language: string): Promise<Run[]> {
  const all = fences()
  const codeOf = (id: string) => all.find((fence) => fence.id === id)?.code ?? ''
  const chosen = Object.entries(samples).filter(([id]) =>
    all.some((fence) => fence.id === id && fence.language === language),
  )
  const programs = chosen.map(([id, { use, beside = {} }]): Program => ({
    id,
    use,
    code: codeOf(id),
    beside: Object.fromEntries(Object.entries(beside).map(([file, other]) => [file, codeOf(other)])),
  }))
  const given = chosen.flatMap(([id, { cases }], program) => cases.map((one) => ({ id, program, one })))
  const { urls, requests, close } = await serve(given.map(({ one }) => one.answers))
  const calls = given.map(({ program, one: { method } }, index) => ({ program, url: urls[index] ?? '', method }))
  const folder = await mkdtemp(join(await cache(), 'errata-samples-'))
  try {
    const { files, commands } = await (runtimes[language] as Prepare)(programs, calls)
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', PYTHONDONTWRITEBYTECODE: '1' }
    const options = { cwd: folder, env, timeout: 60_000, maxBuffer: 1e8 }
    let printed = ''
    for (const [command, ...args] of commands) printed = (await promisify(execFile)(command, args, options)).stdout
    const ended = JSON.parse(printed) as Ended[]
    return given.map(({ id, one }, index) => ({
      id,
      given: one,
      ended: ended[index] ?? { status: 'nothing', sleeps: [] },
      requests: requests[index] ?? [],
    }))
  } finally {
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function cache() {
  const folder = join(import.meta.dirname, '../../../node_modules/.cache')
  await mkdir(folder, { recursive: true })
  return folder
}

const stub = (path: string) => readFile(join(import.meta.dirname, 'stubs', path), 'utf8')

type Prepare = (
  programs: Program[],
  calls: Call[],
) => Promise<{ files: Record<string, string>; commands: [string, ...string[]][] }>

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status === 0,
)
const minor = Number(/go1\.(\d+)/.exec(spawnSync('go', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0)

/** Whether the language is installed here. */
export const isHere: Record<string, boolean> = { js: true, python: python !== undefined, go: minor >= 19 }

const runtimes: Record<string, Prepare> = {
  async js(programs, calls) {
    const staged = (code: string) => `import { setTimeout, Date, console } from './stage.mjs'\n${code}`
    return {
      files: {
        'stage.mjs': await stub('stage.mjs'),
        ...Object.fromEntries(
          programs.flatMap(({ code, use, beside }, index) => [
            [`${index}.mjs`, `${staged(code)}\nexport const run = (url, method) => ${use}\n`],
            ...Object.entries(beside).map(([file, other]) => [file, staged(other)]),
          ]),
        ),
        'main.mjs': `import { sleeps } from './stage.mjs'
const calls = ${JSON.stringify(calls)}
const ended = []
for (const [index, { program, url, method }] of calls.entries()) {
  const { run } = await import(\`./\${program}.mjs?\${index}\`)
  const status = await run(url, method).then(
    (response) => response.status,
    (error) => error.status ?? (error.cause?.code ? 0 : error.stack),
  )
  ended.push({ status, sleeps: sleeps.splice(0) })
}
process.stdout.write(JSON.stringify(ended))
`,
      },
      commands: [[process.execPath, 'main.mjs']],
    }
  },

  async python(programs, calls) {
    return {
      files: {
        'stage.py': await stub('stage.py'),
        'stubs/requests/__init__.py': await stub('requests/__init__.py'),
        'stubs/requests/structures.py': await stub('requests/structures.py'),
        ...Object.fromEntries(
          programs.flatMap(({ code, use, beside }, index) => [
            [
              `program_${index}.py`,
              `${code}\nfrom stage_get import get, json_of\nimport requests\n\ndef run(method, url):\n    return ${use}\n`,
            ],
            ...Object.entries(beside),
          ]),
        ),
        'stage_get.py':
          'import requests\n\n\ndef get(method, url):\n    return requests.request(method, url)\n\n\ndef json_of(response):\n    try:\n        return response.json()\n    except ValueError:\n        return None\n',
        'main.py': `import stage
import json, runpy, traceback
import requests

calls = json.loads(${JSON.stringify(JSON.stringify(calls))})
ended = []
for call in calls:
    try:
        run = runpy.run_path(f"program_{call['program']}.py")["run"]
        status = run(call["method"], call["url"]).status_code
    except requests.RequestException:
        status = 0
    except Exception as error:
        status = getattr(error, "status", None)
        status = traceback.format_exc() if status is None else status
    ended.append({"status": status, "sleeps": stage.sleeps[:]})
    stage.sleeps.clear()
print(json.dumps(ended))
`,
      },
      commands: [[python ?? 'python3', 'main.py']],
    }
  },

  async go(programs, calls) {
    const staged = (code: string) =>
      code
        .replace('\t"time"\n', '\ttime "samples/clock"\n')
        .replace('"math/rand/v2"', minor >= 22 ? '"math/rand/v2"' : '"samples/rand"')
    return {
      files: {
        'go.mod': `module samples\n\ngo 1.${Math.min(minor, 22)}\n`,
        'clock/clock.go': await stub('clock.go'),
        'rand/rand.go': await stub('rand.go'),
        ...Object.fromEntries(
          programs.flatMap(({ code, use, beside }, index) => [
            [`p${index}/code.go`, staged(code)],
            ...Object.entries(beside).map(([file, other]) => [`p${index}/${file}`, staged(other)]),
            [
              `p${index}/run.go`,
              goRun(/^package (\w+)/m.exec(code)?.[1] ?? '', use, /type APIError/.test(code) ? '*APIError' : '*Error'),
            ],
          ]),
        ),
        'main.go': goMain(programs.length),
        'calls.json': JSON.stringify(calls),
      },
      commands: [['go', 'build', '-o', 'main', '.'], ['./main']],
    }
  },
}

const goRun = (name: string, use: string, errorType: string) => `package ${name}

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

var _ = context.Background
var _ = io.EOF

func Run(method, url string) (ended any) {
	defer func() {
		if fault := recover(); fault != nil {
			ended = fmt.Sprint("panic: ", fault)
		}
	}()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // else Go itself sends a GET again
	build := func() (*http.Request, error) { return http.NewRequest(method, url, nil) }
	_ = build
	${use}
}

func status(resp *http.Response, err error) any {
	var failed ${errorType}
	var broken *url.Error
	switch {
	case errors.As(err, &failed):
		return failed.Status
	case errors.As(err, &broken):
		return 0
	case err != nil:
		return err.Error()
	}
	resp.Body.Close()
	return resp.StatusCode
}
${minor >= 21 ? '' : shim}`

/** Built in since Go 1.21. */
const shim = ['min <', 'max >']
  .map((pair) => pair.split(' '))
  .map(
    ([name, sign]) => `
func ${name}[T ~int | ~int64 | ~uint64 | ~float64](a, b T) T {
	if a ${sign} b {
		return a
	}
	return b
}
`,
  )
  .join('')

const goMain = (programs: number) => `package main

import (
	"encoding/json"
	"io"
	"log"
	"os"

	"samples/clock"
${Array.from({ length: programs }, (_, index) => `\tp${index} "samples/p${index}"`).join('\n')}
)

type call struct {
	Program     int
	Url, Method string
}

type ended struct {
	Status any       \`json:"status"\`
	Sleeps []float64 \`json:"sleeps"\`
}

func main() {
	log.SetOutput(io.Discard)
	programs := []func(method, url string) any{${Array.from({ length: programs }, (_, index) => `p${index}.Run`).join(', ')}}
	text, _ := os.ReadFile("calls.json")
	var calls []call
	_ = json.Unmarshal(text, &calls)
	all := make([]ended, 0, len(calls))
	for _, one := range calls {
		clock.Sleeps = []float64{}
		status := programs[one.Program](one.Method, one.Url)
		all = append(all, ended{status, clock.Sleeps})
	}
	_ = json.NewEncoder(os.Stdout).Encode(all)
}
`
