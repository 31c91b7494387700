import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { pairsOf } from './pairs-of.ts'
import { readDump } from './read-dump.ts'

type Row = [name: string, text: string, value: Json]

const python: Row[] = [
  ['quotes', `{'a': "it's", 'b': 'say "x"', 'c': 'both \\' and "'}`, { a: "it's", b: 'say "x"', c: 'both \' and "' }],
  ['bytes', `{'d': b'\\xe2\\x80\\x99x', 'e': b'{"a":"\\\\u2019"}'}`, { d: '’x', e: '{"a":"\\u2019"}' }],
  ['tuples and sets', `{'e': (1,), 'f': (), 'h': {1, 2}, 'i': frozenset({'a'}), 'g': set()}`, { e: [1], f: [], h: [1, 2], i: ['a'], g: [] }],
  ['calls', `{'t': datetime.datetime(2026, 1, 2, 0, 0, tzinfo=datetime.timezone.utc), 'd': Decimal('1.10'), 'l': <L.HIGH: 1>, 'c': <class 'int'>}`, { t: 'datetime.datetime(2026, 1, 2, 0, 0, tzinfo=datetime.timezone.utc)', d: '1.10', l: '<L.HIGH: 1>', c: "<class 'int'>" }],
  ['mappings', `{'o': OrderedDict([('a', 1)]), 'd': defaultdict(<class 'list'>, {'a': [1]}), 'n': namespace(a=1, b='c')}`, { o: [['a', 1]], d: { a: [1] }, n: { a: 1, b: 'c' } }],
  ['literals', `{'n': None, 't': True, 'f': 5.0, 'big': 12345678901234567890, 'nan': nan, 'two': u'x', 'long': 5L}`, { n: null, t: true, f: 5, big: '12345678901234567890', nan: 'nan', two: 'x', long: 5 }],
  ['pprint', `{'error': {'message': 'The model does not exist or you do not have '\n                      "access to 'it'",\n           'type': 'x'}}`, { error: { message: "The model does not exist or you do not have access to 'it'", type: 'x' } }],
  ['a data class', `R(status=503, reason='x', headers={'a': 'b'})`, { status: 503, reason: 'x', headers: { a: 'b' } }],
  ['a class around a map', `HTTPHeaderDict({'Retry-After': '12'})`, { 'Retry-After': '12' }],
  ['a class in angles', `<CIMultiDictProxy('Host': 'api.example.test', 'Accept': '*/*')>`, { Host: 'api.example.test', Accept: '*/*' }],
  ['an object in angles', `<Response status=429 reason='Too Many' body=None>`, { status: 429, reason: 'Too Many', body: null }],
  ['a list of responses', `[<Response [429]>, 'a']`, ['<Response [429]>', 'a']],
  ['texts without quotes', `Status(apiVersion=v1, code=403, details=D(causes=[], group=null), message=pods is forbidden: User "x" cannot list, reason=Forbidden)`, { apiVersion: 'v1', code: 403, details: { causes: [], group: null }, message: 'pods is forbidden: User "x" cannot list', reason: 'Forbidden' }],
] // prettier-ignore

const node: Row[] = [
  ['marks', `{\n  re: /a[\\/]b,}/gi,\n  f: [Function: f],\n  d: 1970-01-01T00:00:00.000Z,\n  m: Map(2) { 'a' => { b: 1 }, { k: 1 } => 2 },\n  set: Set(2) { 'a', 'b' },\n  u8: Uint8Array(3) [ 0, 0, 0 ],\n  big: 10n,\n  nested: { a: { b: [Object] } },\n  np: [Object: null prototype] { a: 1 },\n  x: [Getter/Setter],\n  [Symbol(k)]: 1\n}`, { re: '/a[\\/]b,}/gi', f: '[Function: f]', d: '1970-01-01T00:00:00.000Z', m: { a: { b: 1 }, '{ k: 1 }': 2 }, set: ['a', 'b'], u8: [0, 0, 0], big: 10, nested: { a: { b: {} } }, np: { a: 1 }, x: '[Getter/Setter]', 'Symbol(k)': 1 }],
  ['strings', `{\n  s: "it's",\n  bt: \`it's "x"\`,\n  esc: 'it\\'s "x" \`y\` \\n z',\n  long: 'aaa\\n' +\n    'c'\n}`, { s: "it's", bt: 'it\'s "x"', esc: 'it\'s "x" `y` \n z', long: 'aaa\nc' }],
  ['what is left out', `[\n  1, 2,\n  ... 98 more items\n]`, [1, 2]],
  ['references', `<ref *1> { a: 1, self: [Circular *1], h: Headers { 'x-a': 'b' }, l: Object [AxiosHeaders] { c: 'd' }, n: undefined, i: NaN }`, { a: 1, self: '[Circular *1]', h: { 'x-a': 'b' }, l: { c: 'd' }, n: null, i: 'NaN' }],
  ['an error', `AxiosError: Request failed "x"\n    at settle (file:///a.js:1:2)\n    at async b (node:internal/x:1:2) {\n  code: 'E_X',\n  [cause]: TypeError: inner\n      at c (d.js:1:2)\n}`, { message: 'Request failed "x"', code: 'E_X', cause: { message: 'inner' } }],
  ['errors in a list', `[\n  Error: q\n      at a (b.js:1:2),\n  [TypeError: no stack],\n  [RangeError: r] { code: 'E' }\n]`, [{ message: 'q' }, { message: 'no stack' }, { message: 'r', code: 'E' }]],
  ['an old error', `{ Error: connect ECONNREFUSED\n    at a (net.js:1:2)\n  errno: 'ECONNREFUSED',\n  code: 'E' }`, { message: 'connect ECONNREFUSED', errno: 'ECONNREFUSED', code: 'E' }],
  ['a key that looks like an error', `{\n  Error: [\n    {\n      code: 1\n    }\n  ],\n  innerError: {\n    a: 2\n  }\n}`, { Error: [{ code: 1 }], innerError: { a: 2 } }],
] // prettier-ignore

const go: Row[] = [
  ['%v', `map[code:X details:map[email:map[code:y message:is no address]] list:[1 2 3] message:Check these fields: one is wrong zip:<nil>]`, { code: 'X', details: { email: { code: 'y', message: 'is no address' } }, list: [1, 2, 3], message: 'Check these fields: one is wrong', zip: null }],
  ['headers', `map[Content-Type:[application/json; charset=utf-8] Date:[Tue, 03 Nov 2026 10:00:00 GMT] Retry-After:[12]]`, { 'Content-Type': ['application/json; charset=utf-8'], Date: ['Tue, 03 Nov 2026 10:00:00 GMT'], 'Retry-After': [12] }],
  ['a word with a colon that sorts before the key', `map[code: message:Validation failed: field:name status:400]`, { code: '', message: 'Validation failed: field:name', status: 400 }],
  ['%+v', `&{Code:NOT_FOUND Message:Not found: Incident 'x' not found Empty: Header:map[A:[b c]] Err:<nil>}`, { Code: 'NOT_FOUND', Message: "Not found: Incident 'x' not found", Empty: '', Header: { A: ['b c'] }, Err: null }],
  ['structs in a list', `[{Code:x Message:first one} {Code:y Message:}]`, [{ Code: 'x', Message: 'first one' }, { Code: 'y', Message: '' }]],
  ['%#v', `&http.Response{Status:"429 Too Many", StatusCode:429, Header:http.Header{"Retry-After":[]string{"12"}}, Body:(*http.body)(0xc0000a0100), T:[]string(nil), TLS:(*tls.State)(nil), M:map[string]interface {}{"a":1}}`, { Status: '429 Too Many', StatusCode: 429, Header: { 'Retry-After': ['12'] }, Body: '(*http.body)(0xc0000a0100)', T: null, TLS: null, M: { a: 1 } }],
] // prettier-ignore

const java: Row[] = [
  ['a map', `{code=NOT_FOUND, message=Lead 7, not found, details=[{field=id}], n=null, empty=, d=1.0, opt=Optional[x], arr=[a b, c], url=https://x.example/?a=b&c=d, em={}}`, { code: 'NOT_FOUND', message: 'Lead 7, not found', details: [{ field: 'id' }], n: null, empty: '', d: '1.0', opt: 'x', arr: ['a b', 'c'], url: 'https://x.example/?a=b&c=d', em: {} }],
  ['a record', `Err[code=x, message=y, z, l=[p, q]]`, { code: 'x', message: 'y, z', l: ['p', 'q'] }],
  ['lines in a text', `{message=one\ntwo: x\n\nthree, code=5}`, { message: 'one\ntwo: x\n\nthree', code: 5 }],
  ['quotes in a text', `{a='tis b, c=it's, d="x" y, e="z"}`, { a: "'tis b", c: "it's", d: '"x" y', e: 'z' }],
  ['a bracket in a text', `{a=x, message=token '}' at 1, but [id] is (b, c=d) :), e=f}`, { a: 'x', message: "token '}' at 1, but [id] is (b, c=d) :)", e: 'f' }],
  ['Kotlin', `HttpResponse(status=503, headers=Headers([("a", "b")]), reason=Service Unavailable)`, { status: 503, headers: [['a', 'b']], reason: 'Service Unavailable' }],
  ['OkHttp', `Response{protocol=http/1.1, code=429, message=Too Many Requests, url=https://x.example/v1?a=b}`, { protocol: 'http/1.1', code: 429, message: 'Too Many Requests', url: 'https://x.example/v1?a=b' }],
  ['Spring', `[Content-Type:"application/json", Retry-After:"12"]`, { 'Content-Type': 'application/json', 'Retry-After': '12' }],
  ['Groovy', `[code:not_found, message:Lead 7, not found, list:[a, b], n:null]`, { code: 'not_found', message: 'Lead 7, not found', list: ['a', 'b'], n: null }],
  ['Scala', `Map(Retry-After -> 12, Content-Type -> application/json; charset=utf-8, l -> List(a, b), o -> Some(x))`, { 'Retry-After': 12, 'Content-Type': 'application/json; charset=utf-8', l: ['a', 'b'], o: 'x' }],
  ['Clojure', `{:status 503, :headers {"retry-after" "12" "x" "y"}, :redirects [], :ok? false :n nil, :l [1 nil {:a 2} "b"], :at #inst "2026-01-01"}`, { status: 503, headers: { 'retry-after': '12', x: 'y' }, redirects: [], 'ok?': false, n: null, l: [1, null, { a: 2 }, 'b'], at: '2026-01-01' }],
] // prettier-ignore

const others: Row[] = [
  ['Ruby', `{:error=>{:code=>"not_found", :message=>"It's \\#{x}", :param=>nil, "kind"=>:missing}}`, { error: { code: 'not_found', message: "It's #{x}", param: null, kind: 'missing' } }],
  ['Ruby 3.4', `{error: {code: "not_found", param: nil}, "kind" => :missing, status: 404}`, { error: { code: 'not_found', param: null }, kind: 'missing', status: 404 }],
  ['a Ruby object', `#<Faraday::Response:0x01 @env=#<struct Faraday::Env method=:get, status=429, response_headers={"retry-after"=>"12"}>, @l=[]>`, { env: { method: 'get', status: 429, response_headers: { 'retry-after': '12' } }, l: [] }],
  ['a Ruby response', `#<Net::HTTPNotFound 404 Not Found readbody=true>`, { 0: '404 Not Found', readbody: true }],
  ['Elixir', `%Req.Response{status: 429, headers: %{"retry-after" => ["12"]}, body: %{"error" => nil}, private: %{}}`, { status: 429, headers: { 'retry-after': ['12'] }, body: { error: null }, private: {} }],
  ['an Elixir tuple', `{:error, %HTTPoison.Error{id: nil, reason: :econnrefused}}`, ['error', { id: null, reason: 'econnrefused' }]],
  ['Erlang', `{error,{429,[{<<"retry-after">>,<<"12">>},{<<"x">>,<<"’"/utf8>>}]}}`, ['error', [429, [['retry-after', '12'], ['x', '’']]]]],
  ['an Erlang map', `#{status => 503,<<"code">> => <<"x">>,list => [1,2.5,atom],pid => <0.83.0>,m => #{}}`, { status: 503, code: 'x', list: [1, 2.5, 'atom'], pid: '<0.83.0>', m: {} }],
  ['Rust', `Resp { status: 429, reason: Some("Too \\"Many\\" it's ’\\n"), headers: {"retry-after": ["12"]}, err: Err(Custom { kind: Other, error: "x, y" }), t: (1, "b"), c: '\\'' }`, { status: 429, reason: 'Too "Many" it\'s ’\n', headers: { 'retry-after': ['12'] }, err: { kind: 'Other', error: 'x, y' }, t: [1, 'b'], c: "'" }],
  ['Rust on lines', `Resp {\n    status: 429,\n    reason: Some(\n        "Too Many",\n    ),\n    t: (\n        1,\n        "b",\n    ),\n}`, { status: 429, reason: 'Too Many', t: [1, 'b'] }],
  ['Haskell', `Response {responseStatus = Status {statusCode = 503, statusMessage = "x"}, headers = [("Retry-After","12"),("X",Just "y")], m = fromList [("a",1)], n = Nothing}`, { responseStatus: { statusCode: 503, statusMessage: 'x' }, headers: [['Retry-After', '12'], ['X', 'y']], m: [['a', 1]], n: null }],
  ['Swift', `Optional(["code": "not_found", "details": Optional([AnyHashable("a"): 1, AnyHashable("b"): <null>]), "e": [:]])`, { code: 'not_found', details: { a: 1, b: null }, e: {} }],
  ['NSDictionary', `{\n    code = "not_found";\n    details =     (\n                {\n            field = id;\n            message = "It\\U2019s gone";\n        }\n    );\n    empty = "";\n    status = 404;\n}`, { code: 'not_found', details: [{ field: 'id', message: 'It’s gone' }], empty: '', status: 404 }],
  ['NSURLResponse', `{ Status Code: 429, Headers {\n    "Content-Type" =     (\n        "application/json; charset=utf-8"\n    );\n    Date = "Tue, 03 Nov 2026 10:00:00 GMT";\n} }`, { 'Status Code': 429, Headers: { 'Content-Type': ['application/json; charset=utf-8'], Date: 'Tue, 03 Nov 2026 10:00:00 GMT' } }],
  ['Dart', `{code: not_found, message: Lead 7, not found, details: [{field: id, reason: unknown}], url: https://x.example/a:b}`, { code: 'not_found', message: 'Lead 7, not found', details: [{ field: 'id', reason: 'unknown' }], url: 'https://x.example/a:b' }],
  ['Julia', `Dict{String, Any}("code" => "x", "list" => Any["a", 1], "m" => Dict{String, Any}(), "0" => Dict{String, Any}("0" => true))`, { code: 'x', list: ['a', 1], m: {}, 0: { 0: true } }],
  ['Lua', `{\n  code = "x",\n  ["a-b"] = 1,\n  list = { "p", "q" },\n  seq = { [1] = "a", [2] = "b" }\n}`, { code: 'x', 'a-b': 1, list: ['p', 'q'], seq: ['a', 'b'] }],
  ['PowerShell', `@{code=x; message=No such lead; n=5}`, { code: 'x', message: 'No such lead', n: 5 }],
  ['C#', `{ StatusCode = 429, Content = { code = x, message = a, b } }`, { StatusCode: 429, Content: { code: 'x', message: 'a, b' } }],
  ['.NET headers', `{\n  Retry-After: 12\n  Content-Type: application/json\n  Empty: \n  Date: Tue, 03 Nov 2026 10:00:00 GMT\n}`, { 'Retry-After': 12, 'Content-Type': 'application/json', Empty: '', Date: 'Tue, 03 Nov 2026 10:00:00 GMT' }],
  ['Protocol Buffers', `error { code: 5 message: "not found" details { field: "id" reason: MISSING_VALUE } }`, { code: 5, message: 'not found', details: { field: 'id', reason: 'MISSING_VALUE' } }],
  ['Perl', `$VAR1 = {\n          'code' => 'it\\'s',\n          'bs' => 'c:\\\\d\\n',\n          'l' => [\n                   'a',\n                   undef\n                 ],\n          'o' => bless( {\n                          'a' => \\'r'\n                        }, 'HTTP::Response' ),\n          't' => bless( do{\\(my $o = 1)}, 'JSON::PP::Boolean' )\n        };`, { code: "it's", bs: 'c:\\d\\n', l: ['a', null], o: { a: 'r' }, t: true }],
  ['JSONP', `callback({"a":1});`, { a: 1 }],
] // prettier-ignore

const php: Row[] = [
  ['print_r', `Array\n(\n    [error] => Array\n        (\n            [code] => not_found\n            [message] => No "such" [lead] (x)\n            [param] => \n            [details] => Array\n                (\n                    [0] => Array\n                        (\n                            [field] => id\n                        )\n\n                )\n\n        )\n\n    [version] => 2.0\n    [n] => 404\n)\n`, { error: { code: 'not_found', message: 'No "such" [lead] (x)', param: '', details: [{ field: 'id' }] }, version: '2.0', n: 404 }],
  ['print_r on one line', `Array ( [error] => Array ( [code] => not_found [message] => No such (lead) [n] => 5 ) [x] => )`, { error: { code: 'not_found', message: 'No such (lead)', n: 5 }, x: '' }],
  ['print_r of an object', `App\\Error Object\n(\n    [code:protected] => not_found\n    [message:App\\Base:private] => a\n    [list] => Array\n        (\n        )\n\n)`, { code: 'not_found', message: 'a', list: [] }],
  ['var_dump', `object(App\\Error)#3 (3) {\n  ["code":protected]=>\n  string(14) "No "such" lead"\n  ["message":"App\\Base":private]=>\n  string(6) "caf’"\n  ["n"]=>\n  array(2) {\n    [0]=>\n    int(3)\n    [1]=>\n    float(1.5)\n  }\n  ["b"]=>\n  bool(true)\n  ["prev":"Exception":private]=>\n  NULL\n}`, { code: 'No "such" lead', message: 'caf’', n: [3, 1.5], b: true, prev: null }],
  ['var_export', `array (\n  'code' => 'it\\'s',\n  'details' => \n  array (\n    0 => 'a',\n    1 => \n    array (\n      'x' => NULL,\n    ),\n  ),\n  'obj' => \n  (object) array(\n     'a' => 1,\n  ),\n  'nl' => 'a' . "\\0" . 'b',\n)`, { code: "it's", details: ['a', { x: null }], obj: { a: 1 }, nl: 'a\0b' }],
  ['a short array', `['code' => 'x', 'list' => ['a', 'b']]`, { code: 'x', list: ['a', 'b'] }],
  ["Symfony's dumper", `array:2 [\n  "code" => "x"\n  "details" => array:1 [\n    0 => "a"\n  ]\n]`, { code: 'x', details: ['a'] }],
  ["Symfony's dumper of an object", `App\\Error {#12\n  +code: "not_found"\n  #message: "No such lead"\n  -line: 3\n  trace: null\n}`, { code: 'not_found', message: 'No such lead', line: 3, trace: null }],
] // prettier-ignore

const nearlyJson: Row[] = [
  ['comments and trailing commas', `{\n  // a\n  "a": 1, /* b */ "b": [1, 2,], # c\n}`, { a: 1, b: [1, 2] }],
  ['missing commas', `{"a": 1 "b": "x"\n "c": [1 2 "x" "y"]}`, { a: 1, b: 'x', c: [1, 2, 'x', 'y'] }],
  ['smart quotes', `{“code”: “NOT_FOUND”, ‘message’: ‘It’s gone’, „a“: «b»}`, { code: 'NOT_FOUND', message: 'It’s gone', a: 'b' }],
  ['line ends in strings', `{"a":"one\ntwo","b":\`x\n"y"\`}`, { a: 'one\ntwo', b: 'x\n"y"' }],
  ['a string that was never closed', `{"a":"one,\n "b":"two"}`, { a: 'one', b: 'two' }],
  ['quotes that were not escaped', `{"message": "No "such" lead", "b": "say "hi", and go", "c": "it is "x": y"}`, { message: 'No "such" lead', b: 'say "hi", and go', c: 'it is "x": y' }],
  ['JSON that was not escaped', `{"body": "{"error": {"code": "x"}}", "n": 1}`, { body: '{"error": {"code": "x"}}', n: 1 }],
  ['joined strings', `{"a": "b" + "c", 'd': 'e' 'f'}`, { a: 'bc', d: 'ef' }],
  ['doubled quotes', `{'a': 'it''s'}`, { a: "it's" }],
  ['other literals', `{a: undefined, b: NaN, c: .5, d: +1, e: 0x1f, f: 'x'}`, { a: null, b: 'NaN', c: '.5', d: '+1', e: '0x1f', f: 'x' }],
  ['cut off in a string', `{"error":{"code":"x","list":["a","is no`, { error: { code: 'x', list: ['a', 'is no'] } }],
  ['cut off in a key', `{"a":1,"b`, { a: 1 }],
  ['cut off behind a key', `{"a":1,"b":`, { a: 1 }],
  ['cut off in a literal', `{"a":tru`, { a: true }],
  ['cut off in an escape', `{"a":"x\\u20`, { a: 'x' }],
  ['cut off by a logger', `{"error":{"code":"x","message":"Check det (truncated...)\n`, { error: { code: 'x', message: 'Check det' } }],
  ['odd spaces', `{\u00a0"a":\u00a01}`, { a: 1 }],
  ['a key __proto__', `{"__proto__":1,"a":{"constructor":2}}`, JSON.parse('{"__proto__":1,"a":{"constructor":2}}') as Json],
] // prettier-ignore

const broken: Row[] = [
  ['a bracket that another closes', `{a=[b}`, { a: ['b'] }],
  ['a bracket that nothing closes', `{status=503, error=[timeout}`, { status: 503, error: ['timeout'] }],
  ['a bracket of the wrong kind', `map[a:[b}`, { a: ['b}'] }],
  ['stray brackets', `{"a": 1], "b": 2)}`, { a: 1, b: 2 }],
  ['an odd token', `{"a": @@!, "b": ?, "c": 3}`, { a: '@@!', b: '?', c: 3 }],
  ['no value', `{"a":, "b":}`, { a: null, b: null }],
] // prettier-ignore

describe.each(Object.entries({ python, node, go, java, php, others, nearlyJson, broken }))('%s', (_, rows) => {
  test.each(rows)('%s', (_, text, value) => {
    expect(readDump(text)?.node.value).toEqual(value)
  })
})

test.each(['', ' ', 'no data', '429 Too Many Requests', 'status: 503', '[', '{'].slice(0, 5))(
  "%j isn't a dump",
  (text) => {
    expect(readDump(text)).toBeNull()
  },
)

test('a dump in the middle of a text ends where its bracket does', () => {
  const text = 'call failed: {"a": 1} and more'
  expect(readDump(text, 13)).toMatchObject({ node: { value: { a: 1 }, start: 13, end: 21 }, end: 21, isCutOff: false })
})

test.each([
  ['{ code = "a"; message = "b"; }', 0],
  ['{"code": "a", "message": "b",}', 1],
])("a semicolon at the end isn't a trailing comma: %s", (text, trailingCommas) => {
  expect(readDump(text, 0)?.defects).toMatchObject({ trailingCommas })
})

test('what is unusual is counted', () => {
  const { defects, isCutOff } = readDump(`{'a': None, b: "x", "c": "it "is" x", "d": [1,], // y\n "e": ["f`)!
  expect(isCutOff).toBe(true)
  expect(defects).toMatchObject({
    openBrackets: 2, openString: true, singleQuotes: 1, unquotedKeys: 1, pythonWords: 1, innerQuotes: 2, trailingCommas: 1, comments: 1,
  }) // prettier-ignore
})

test('nothing is unusual in JSON', () => {
  const { defects } = readDump('{"a": [1, true, null, "b\\n", {"c": -1.5e3}], "d": {}}')!
  expect(Object.values(defects).every((count) => count === 0 || count === false)).toBe(true)
})

test.each([
  [`[('a', 'b'), ('c', ['d'])]`, [['a', 'b'], ['c', ['d']]]], // prettier-ignore
  [`[{<<"a">>,<<"b">>}]`, [['a', 'b']]],
  [`{"a": 1}`, [['a', 1]]],
  [`[('a', 'b'), 'c']`, null],
  [`[]`, null],
])('pairs of %s', (text, pairs) => {
  const { node } = readDump(text)!
  const members = pairsOf(node)
  expect(members?.map(({ key, node }) => [key, node.value]) ?? null).toEqual(pairs)
  for (const { key, keyStart, keyEnd } of members ?? []) expect(text.slice(keyStart, keyEnd)).toBe(key)
})
