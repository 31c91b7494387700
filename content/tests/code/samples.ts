import { casesOf, readerCases, type Case, type Promised } from './cases.ts'

/** How a block of code is used on one request: an expression or statements of its language, and the cases that it must handle. */
export interface Sample {
  /** In JavaScript an expression for a promise of a response, in Python one for a response, in Go the body of `run`. */
  use: string
  cases: Case[]
  /** Files of other blocks that it imports. */
  beside?: Record<string, string>
}

const promises: Record<string, Promised> = {
  tenex: { tries: { 429: 4, 500: 4, 503: 4 }, longestWait: 300, obeys503: true, renews: true },
  connectors: { tries: { 429: 5, 500: 3 }, longestWait: 300, anyMethod: [429, 500] },
  incidents: { tries: { 429: 3, 500: 3, 503: 3 }, longestWait: 120, obeys503: true, ownPause: [60, 62] },
  organizations: { tries: { 429: 4, 500: 4, 503: 4 }, longestWait: 300, obeys503: true },
  sessions: { tries: { 429: 4, 500: 3, 502: 3, 503: 4 }, longestWait: 300, obeys503: true, readsBody: true },
  loop: { tries: { 429: 4, 500: 3, 503: 4 }, longestWait: 60, obeys503: true, resets: 4 },
}
const [tenex, connectors, incidents, organizations, sessions, loop] = Object.values(promises).map(casesOf) as [
  Case[], Case[], Case[], Case[], Case[], Case[],
] // prettier-ignore

/** Every block that sends requests or reads their responses. */
export const samples: Record<string, Sample> = {
  'apis/10ex/index.mdx js': { use: "call(url, { method }, async () => 'Bearer t')", cases: tenex },
  'apis/connectors/index.mdx js': { use: 'call(url, { method })', cases: connectors },
  'apis/incidents/index.mdx js': { use: 'call(url, { method }, { alert() {} })', cases: incidents },
  'apis/organizations/index.mdx js': { use: 'call(url, { method })', cases: organizations },
  'apis/sessions/index.mdx js': { use: 'call(url, { method })', cases: sessions },
  'guides/retries.mdx js': {
    use: 'send(url, { method, signIn: null })',
    cases: loop,
    beside: { 'read-error.mjs': 'guides/handling-errors.mdx js' },
  },
  'guides/handling-errors.mdx js': {
    use: 'fetch(url).then(async (it) => (decide(readError(it.status, it.headers, await it.text())), it))',
    cases: readerCases,
  },
  'guides/validation-errors.mdx js': {
    use: 'fetch(url).then(async (it) => (fieldErrors(await it.json().catch(() => null)), it))',
    cases: readerCases,
  },
  'guides/rate-limits.mdx js': {
    use: 'fetch(url).then((it) => (paceSeconds(it.headers) >= 0 ? it : Promise.reject(new Error("no pace"))))',
    cases: readerCases,
  },
  'apis/10ex/index.mdx python': { use: 'call(method, url, lambda fresh: "Bearer t")', cases: tenex },
  'apis/connectors/index.mdx python': { use: 'call(method, url)', cases: connectors },
  'apis/incidents/index.mdx python': { use: 'call(requests.Session(), method, url)', cases: incidents },
  'apis/organizations/index.mdx python': { use: 'call(method, url)', cases: organizations },
  'apis/sessions/index.mdx python': { use: 'call(method, url)', cases: sessions },
  'guides/retries.mdx python': {
    use: 'send(url, method)',
    cases: loop,
    beside: { 'read_error.py': 'guides/handling-errors.mdx python' },
  },
  'guides/handling-errors.mdx python': {
    use: '[it := get(method, url), decide(read_error(it.status_code, it.headers, it.text))][0]',
    cases: readerCases,
  },
  'guides/validation-errors.mdx python': {
    use: '[it := get(method, url), field_errors(json_of(it))][0]',
    cases: readerCases,
  },
  'guides/rate-limits.mdx python': {
    use: '[it := get(method, url), 1 / (pace_seconds(it.headers) >= 0)][0]',
    cases: readerCases,
  },
  'apis/10ex/index.mdx go': {
    use: 'return status(Call(client, build, func(bool) (string, error) { return "Bearer t", nil }, 4))',
    cases: tenex,
  },
  'apis/connectors/index.mdx go': {
    use: 'return status(Call(client, method, url, http.Header{}, nil))',
    cases: connectors,
  },
  'apis/incidents/index.mdx go': {
    use: 'return status(Call(client, build, nil, func(*APIError) {}))',
    cases: incidents,
  },
  'apis/organizations/index.mdx go': { use: 'return status(Call(client, build, 4))', cases: organizations },
  'apis/sessions/index.mdx go': { use: 'return status(Call(client, build))', cases: sessions },
  'guides/retries.mdx go': {
    use: 'c := &Client{HTTP: client}\n\treturn status(c.Send(context.Background(), func(context.Context) (*http.Request, error) { return build() }))',
    cases: loop,
    beside: { 'read.go': 'guides/handling-errors.mdx go' },
  },
  'guides/handling-errors.mdx go': {
    use: 'resp, err := client.Get(url)\n\tif err != nil {\n\t\treturn status(nil, err)\n\t}\n\tdata, _ := io.ReadAll(resp.Body)\n\tDecide(Read(resp.StatusCode, resp.Header, data), "", method, false)\n\treturn status(resp, nil)',
    cases: readerCases,
  },
}

/** Blocks that neither send nor read a response; `small.test.ts` runs the ones that are more than a command. */
export const others = [
  'apis/incidents/bad_request.mdx sh', 'apis/incidents/database_error.mdx sh', 'apis/incidents/invalid_signature.mdx sh',
  'apis/google-rpc/unimplemented.mdx sh', 'apis/oauth2/invalid_request.mdx sh', 'apis/oauth2/invalid_scope.mdx sh',
  'apis/incidents/session_expired.mdx js', 'apis/incidents/validation_error.mdx js', 'apis/sessions/invalid_api_key.mdx sh',
  'guides/linking.mdx sh', 'guides/programs.mdx js', 'guides/programs.mdx sh', 'statuses/204.mdx js',
] // prettier-ignore
