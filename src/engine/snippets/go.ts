import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { headOf } from './note.ts'
import { capital, inSeconds, otherHeader, ownPause, timesOf, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const nameOf = (time: string) => (time === 'cap' ? 'limit' : time)

const arithmetic: Arithmetic = {
  nameOf,
  random: 'rand.Float64()',
  tripled: 'base*math.Pow(3, float64(n))',
  pick: (which, a, b) => `math.${capital(which)}(${tight(a)}, ${tight(b)})`,
}

/**
 * hashicorp/go-retryablehttp 0.7. Its default policy retries every method and any connection error, its default backoff has no jitter
 * and no cap on Retry-After (client.go); all three are replaced. Each call has its own `Client` with the deadline: neither function gets
 * the time of the first attempt.
 */
export const go: Snippet = {
  id: 'go-retryablehttp',
  label: 'Go: go-retryablehttp',
  language: 'go',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) =>
    lines(
      headOf(plan, '//'),
      'package retry',
      '',
      ...imports(plan),
      '',
      'const ( // times in seconds',
      ...constants(plan),
      ')',
      '',
      'var httpClient = &http.Client{Timeout: deadline * 1e9} // ns, for each attempt',
      '',
      '// The response of the last attempt; a connection error ends it at once.',
      'func send(req *retryablehttp.Request) (*http.Response, error) {',
      '\tend, n, pause := time.Now().Add(deadline*1e9), 0, 0.0',
      '\tclient := &retryablehttp.Client{HTTPClient: httpClient, RetryMax: tries - 1}',
      '\tclient.ErrorHandler = retryablehttp.PassthroughErrorHandler // the response, not an error',
      '\tclient.CheckRetry = func(_ context.Context, resp *http.Response, err error) (bool, error) {',
      '\t\tif err != nil {',
      '\t\t\treturn false, err',
      '\t\t}',
      '\t\tasked := askedSeconds(resp.Header)',
      '\t\tn, pause = n+1, pauseSeconds(n+1, asked) // if it does not fit, it is too long to wait',
      `\t\treturn pause < time.Until(end).Seconds() && ${conditions(plan).join(' && ')}, nil`,
      '\t}',
      '\tclient.Backoff = func(_, _ time.Duration, _ int, _ *http.Response) time.Duration {',
      '\t\treturn time.Duration(pause * float64(time.Second))',
      '\t}',
      '\treturn client.Do(req)',
      '}',
      '',
      ...(plan.guard === 'code' && plan.code ? [...hasCode(plan.code.path, plan.code.value), ''] : []),
      ...(plan.repeats === 'any' ? [] : [...mayRepeat(plan.keyHeader), '']),
      ...pauseFunction(plan),
      '',
      ...askedFunction(plan),
    ),
}

function constants(plan: SnippetPlan): string[] {
  const times = timesOf(plan).map(([name, value]) => [nameOf(name), number(value)] as const)
  return [
    `\ttries    = ${number(plan.tries)}`,
    ...times.map(([name, value]) => `\t${name.padEnd(8)} = ${value.includes('.') ? value : `${value}.0`}`),
  ]
}

const imports = ({ guard }: SnippetPlan) => [
  'import (',
  ...(guard === 'code' ? ['\t"bytes"'] : []),
  '\t"context"',
  ...(guard === 'code' ? ['\t"encoding/json"', '\t"io"'] : []),
  '\t"math"',
  '\t"math/rand/v2"',
  '\t"net/http"',
  '\t"strconv"',
  '\t"time"',
  '',
  '\t"github.com/hashicorp/go-retryablehttp"',
  ')',
]

function conditions({ statuses, guard, repeats, code }: SnippetPlan): string[] {
  const status = statuses.map((each) => `resp.StatusCode == ${each}`).join(' || ')
  return [
    statuses.length > 1 ? `(${status})` : status,
    ...(repeats === 'safe' ? ['mayRepeat(resp.Request)'] : []),
    ...(repeats === 'any-when-timed' ? ['(asked >= 0 || mayRepeat(resp.Request))'] : []),
    ...(guard === 'time' ? ['asked >= 0'] : []),
    ...(guard === 'code' && code ? ['hasCode(resp)'] : []),
  ]
}

const mayRepeat = (keyHeader: string) => [
  '// A POST or PATCH is retried only with a key that lets the server recognize the retry.',
  'func mayRepeat(req *http.Request) bool {',
  '\tswitch req.Method {',
  `\tcase ${idempotentMethods.map((method) => `"${method}"`).join(', ')}:`,
  '\t\treturn true',
  '\t}',
  `\treturn req.Header.Get("${keyHeader}") != ""`,
  '}',
]

/** As gofmt formats it: no spaces around the operators in a call, or around those that bind more tightly than a `+` beside them. */
const tight = (expression: string) => expression.replace(/ ([-+*]) /g, '$1')
const formatted = (expression: string) =>
  expression.replace(/^(\w+ \+ )(.*)|0\.5 \* /, (all: string, first = '', rest = all) => first + tight(rest))

function pauseFunction(plan: SnippetPlan): string[] {
  const wait = plan.floorSeconds > 0 ? 'math.Max(asked, floor)' : 'asked'
  return [
    'func pauseSeconds(n int, asked float64) float64 {',
    '\tgrowth := base * math.Pow(2, float64(n-1))',
    '\tif asked < 0 {',
    `\t\treturn ${formatted(ownPause(plan, arithmetic))}`,
    '\t}',
    `\twait, spread := ${wait}, math.Min(limit, growth) // never less than asked`,
    '\tif n == 1 && wait > 0 {',
    '\t\tspread = wait / 10',
    '\t}',
    '\treturn wait + rand.Float64()*spread',
    '}',
  ]
}

/** Negative if nothing is asked, or the date is in the past. `http.ParseTime` reads all three forms of an HTTP date. */
function askedFunction(plan: SnippetPlan): string[] {
  const more = otherHeader(plan)
  const instead = waitInstead(plan)
  const longer = (seconds: string) => (more ? `math.Max(asked, ${seconds})` : seconds)
  return [
    '// Retry-After in seconds or as an HTTP date, by the server clock; negative if missing.',
    'func askedSeconds(header http.Header) float64 {',
    '\tnow, err := http.ParseTime(header.Get("Date"))',
    '\tif err != nil {',
    '\t\tnow = time.Now()',
    '\t}',
    ...(more
      ? [
          '\tasked := -1.0',
          `\tif value, err := strconv.ParseFloat(header.Get("${more}"), 64); err == nil {`,
          `\t\tasked = ${inSeconds(plan, 'value', 'float64(now.Unix())')}`,
          '\t}',
        ]
      : []),
    '\tvalue := header.Get("Retry-After")',
    '\tif seconds, err := strconv.ParseUint(value, 10, 63); err == nil {',
    `\t\treturn ${longer('float64(seconds)')}`,
    '\t}',
    '\tif at, err := http.ParseTime(value); err == nil {',
    `\t\treturn ${longer('at.Sub(now).Seconds()')}`,
    '\t}',
    `\treturn ${more ? 'asked' : instead === null ? '-1' : number(instead)}`,
    '}',
  ]
}

/** Reads the body and puts it back, since the caller reads it too. */
function hasCode(path: Path, value: string | number): string[] {
  const walk = path.map((key, step) =>
    typeof key === 'number'
      ? [
          `\tlist${step}, _ := member.([]any)`,
          '\tmember = nil',
          `\tif len(list${step}) > 0 {`,
          `\t\tmember = list${step}[0]`,
          '\t}',
        ]
      : [`\tobject${step}, _ := member.(map[string]any)`, `\tmember = object${step}[${literal(key, 'go')}]`],
  )
  return [
    'func hasCode(resp *http.Response) bool {',
    '\tbody, _ := io.ReadAll(resp.Body)',
    '\tresp.Body = io.NopCloser(bytes.NewReader(body))',
    '\tvar member any',
    '\t_ = json.Unmarshal(body, &member)',
    ...walk.flat(),
    `\treturn member == ${typeof value === 'number' ? `float64(${value})` : `any(${literal(value, 'go')})`}`,
    '}',
  ]
}
