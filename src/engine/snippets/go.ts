import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { noteOf, tooLong } from './note.ts'
import { ownPause, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

const arithmetic: Arithmetic = {
  base: 'base',
  cap: 'limit',
  floor: 'floor',
  added: 'added',
  random: 'rand.Float64()',
  growth: 'growth',
  tripled: 'base*math.Pow(3, float64(n))',
  min: (a, b) => `math.Min(${a}, ${b})`,
  max: (a, b) => `math.Max(${a}, ${b})`,
}

/**
 * hashicorp/go-retryablehttp 0.7. Its default policy repeats every method and any connection error, its default backoff has no jitter
 * and no cap on Retry-After (client.go); all three are replaced. The context is the deadline.
 */
export const go: Snippet = {
  id: 'go-retryablehttp',
  label: 'Go: go-retryablehttp',
  language: 'go',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) =>
    lines(
      `// ${noteOf(plan)}`,
      tooLong(plan) && `// ${tooLong(plan)}`,
      ...imports(plan),
      '',
      'const ( // times in seconds',
      ...constants(plan).map(([name, value]) => `\t${name} = ${value}`),
      ')',
      '',
      '// Send requests whose context has a deadline of its own: it ends the pauses, too.',
      'func newClient() *retryablehttp.Client {',
      '\tclient := retryablehttp.NewClient()',
      '\tclient.RetryMax = tries - 1',
      '\tclient.ErrorHandler = retryablehttp.PassthroughErrorHandler // the last answer, not an error',
      '\tclient.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) {',
      '\t\tif err != nil || ctx.Err() != nil {',
      '\t\t\treturn false, err',
      '\t\t}',
      '\t\tasked, left := askedSeconds(resp.Header), deadline',
      '\t\tif end, isLimited := ctx.Deadline(); isLimited {',
      '\t\t\tleft = math.Min(left, time.Until(end).Seconds())',
      '\t\t}',
      '\t\tif asked > left {',
      '\t\t\treturn false, nil // too long to sleep',
      '\t\t}',
      `\t\treturn ${conditions(plan).join(' && ')}, nil`,
      '\t}',
      '\tclient.Backoff = func(_, _ time.Duration, attempt int, resp *http.Response) time.Duration {',
      '\t\treturn time.Duration(pauseSeconds(attempt+1, askedSeconds(resp.Header)) * float64(time.Second))',
      '\t}',
      '\treturn client',
      '}',
      '',
      ...(plan.guard === 'code' && plan.code ? [...hasCode(plan.code.path, plan.code.value), ''] : []),
      ...(plan.repeats === 'any' ? [] : [...mayRepeat(plan.keyHeader), '']),
      ...pauseFunction(plan),
      '',
      ...askedFunction(plan),
    ),
}

function constants(plan: SnippetPlan): [string, string][] {
  return [
    ['tries', number(plan.tries)],
    ['deadline', `${number(plan.deadlineSeconds)}.0`],
    ['base', `${number(plan.baseSeconds)}.0`],
    ['limit', `${number(plan.capSeconds)}.0`],
    ...(plan.floorSeconds > 0 ? [['floor', `${number(plan.floorSeconds)}.0`] as [string, string]] : []),
    ...(plan.jitter === 'added' ? [['added', `${number(plan.addedSeconds)}.0`] as [string, string]] : []),
  ].map(([name = '', value = '']): [string, string] => [name.padEnd(8), value.replace(/(\.\d+)\.0/, '$1')])
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
  '// A POST or PATCH is repeated only with a key by which the server knows the repeat.',
  'func mayRepeat(req *http.Request) bool {',
  '\tswitch req.Method {',
  `\tcase ${idempotentMethods.map((method) => `"${method}"`).join(', ')}:`,
  '\t\treturn true',
  '\t}',
  `\treturn req.Header.Get("${keyHeader}") != ""`,
  '}',
]

/** As gofmt sets it: no blanks around the operators that bind more tightly than a `+` beside them, or that stand in a call. */
const tight = (expression: string) =>
  expression
    .replace('limit - floor', 'limit-floor')
    .replace(/^(\w+ \+ .*?\)) \* /, '$1*')
    .replace('0.5 * ', '0.5*')
    .replace(/(growth \+ \S+) \* /, '$1*')

function pauseFunction(plan: SnippetPlan): string[] {
  const wait = plan.floorSeconds > 0 ? 'math.Max(asked, floor)' : 'asked'
  return [
    'func pauseSeconds(n int, asked float64) float64 {',
    '\tgrowth := base * math.Pow(2, float64(n-1))',
    '\tif asked < 0 {',
    `\t\treturn ${tight(ownPause(plan, arithmetic))}`,
    '\t}',
    `\twait, spread := ${wait}, math.Min(limit, growth) // never less than asked`,
    '\tif n == 1 && wait > 0 {',
    '\t\tspread = wait / 10',
    '\t}',
    '\treturn wait + rand.Float64()*spread',
    '}',
  ]
}

/** Negative where nothing is asked, or the date is past. `http.ParseTime` reads all three forms of an HTTP date. */
function askedFunction(plan: SnippetPlan): string[] {
  const more = otherTime(plan)
  const instead = plan.fallbackSeconds ?? (plan.source?.in === 'body' ? plan.waitSeconds : null)
  const longer = (seconds: string) => (more ? `math.Max(asked, ${seconds})` : seconds)
  return [
    '// Retry-After in seconds or as an HTTP date; negative where it is missing.',
    'func askedSeconds(header http.Header) float64 {',
    ...(more
      ? [
          '\tasked := -1.0',
          `\tif value, err := strconv.ParseFloat(header.Get("${more.name}"), 64); err == nil {`,
          `\t\tasked = ${more.seconds}`,
          '\t}',
        ]
      : []),
    '\tvalue := header.Get("Retry-After")',
    '\tif seconds, err := strconv.ParseUint(value, 10, 63); err == nil {',
    `\t\treturn ${longer('float64(seconds)')}`,
    '\t}',
    '\tif at, err := http.ParseTime(value); err == nil {',
    `\t\treturn ${longer('time.Until(at).Seconds()')}`,
    '\t}',
    `\treturn ${more ? 'asked' : instead === null ? '-1' : number(instead)}`,
    '}',
  ]
}

function otherTime({ source }: SnippetPlan): { name: string; seconds: string } | null {
  if (source === null || source.in === 'body' || source.name === 'retry-after') return null
  const seconds = {
    'retry-after': 'value',
    seconds: 'value',
    milliseconds: 'value/1000',
    epoch: 'value-float64(time.Now().Unix())',
  }[source.unit]
  return { name: source.name, seconds }
}

/** Reads the body and puts it back, since whoever gets the answer reads it too. */
function hasCode(path: Path, value: string | number): string[] {
  const walk = path.map((key) =>
    typeof key === 'number'
      ? ['\tif list, isList := member.([]any); isList && len(list) > 0 {', '\t\tmember = list[0]', '\t}']
      : [
          '\tif object, isObject := member.(map[string]any); isObject {',
          `\t\tmember = object[${literal(key, 'go')}]`,
          '\t}',
        ],
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
