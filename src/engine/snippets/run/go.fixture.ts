import { spawnSync } from 'node:child_process'
import { isThere, stub, type Runtime } from './run.fixture.ts'

/** Go, with a stub of go-retryablehttp; `null` where there is none. */
export async function goRuntime(): Promise<Runtime | null> {
  if (!isThere('Go 1.19 or later', 'go', 'version')) return null
  const retryablehttp = await stub('go/retryablehttp.go')
  return {
    files: (programs, calls) => ({
      'go.mod': goMod,
      'retryablehttp/go.mod': 'module github.com/hashicorp/go-retryablehttp\n\ngo 1.19\n',
      'retryablehttp/client.go': retryablehttp,
      ...Object.fromEntries(
        programs.flatMap((text, index) => [
          [`case${index}/retry.go`, `${hasRand2 ? text : text.replace('"math/rand/v2"', '"math/rand"')}\n`],
          [`case${index}/run.go`, run],
        ]),
      ),
      'main.go': main(
        programs.length,
        calls.map(({ program, url, method, key = '' }) => `case${program}.Run("${method}", "${url}", "${key}")`),
      ),
    }),
    commands: [
      ['sh', '-c', 'test -z "$(gofmt -l case*/retry.go)"'],
      ['go', 'build', '-mod=mod', '-o', 'main', '.'],
      ['./main'],
    ],
  }
}

const minor = Number(/go1\.(\d+)/.exec(spawnSync('go', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0)
const hasRand2 = minor >= 22

const goMod = `module hostile

go ${hasRand2 ? '1.22' : '1.19'}

require github.com/hashicorp/go-retryablehttp v0.0.0

replace github.com/hashicorp/go-retryablehttp => ./retryablehttp
`

const run = `package retry

import (
	"net/http"

	"github.com/hashicorp/go-retryablehttp"
)

// On a connection that was used before, Go itself sends again what it holds to be idempotent.
func init() { httpClient.Transport = &http.Transport{DisableKeepAlives: true} }

func Run(method, url, key string) any {
	req, err := retryablehttp.NewRequest(method, url, nil)
	if err != nil {
		return err.Error()
	}
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	resp, err := send(req)
	if err != nil {
		return err.Error()
	}
	resp.Body.Close()
	return resp.StatusCode
}
`

const main = (programs: number, calls: string[]) => `package main

import (
	"encoding/json"
	"os"
	"sync"

${Array.from({ length: programs }, (_, index) => `\tcase${index} "hostile/case${index}"`).join('\n')}
)

func main() {
	calls := []func() any{
${calls.map((call) => `\t\tfunc() any { return ${call} },`).join('\n')}
	}
	statuses := make([]any, len(calls))
	var group sync.WaitGroup
	for i := range calls {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			statuses[i] = calls[i]()
		}(i)
	}
	group.Wait()
	_ = json.NewEncoder(os.Stdout).Encode(statuses)
}
`
