import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { peelSourceCode } from './source-code.ts'

const keptOf = (text: string): string | null => peelSourceCode(mapWhole(text))?.inner.text ?? null

test.each<[string, string, string]>([
  ['Python', 'Traceback:\n  File "a.py", line 4, in send\n    post(url, json={"code": "gift"})\n    ~~~~^^^^\nHTTPError: 502\n', 'Traceback:\n  File "a.py", line 4, in send\nHTTPError: 502\n'],
  ['Python, several lines', '  File "a.py", line 4, in send\n    post(\n        {"code": "gift"},\n    )\nHTTPError: 502', '  File "a.py", line 4, in send\nHTTPError: 502'],
  ['Python, in a group', '  |   File "a.py", line 4, in send\n  |     post({"code": "gift"})\n  | HTTPError: 502', '  |   File "a.py", line 4, in send\n  | HTTPError: 502'],
  ['Python without indentation', 'File "a.py", line 4, in send\npost({"code": "gift"})\nHTTPError: 502', 'File "a.py", line 4, in send\nHTTPError: 502'],
  ['Python with CRLF', '  File "a.py", line 4, in send\r\n    post({"code": "gift"})\r\nHTTPError: 502', '  File "a.py", line 4, in send\r\nHTTPError: 502'],
  ['pytest', '___ test_a ___\n\n    def test_a(api):\n\n        r = api.put("/a", {"name": ""})\n>       assert r.ok\nE       AssertionError: {"name": ["blank"]}\n\ntests/a.py:4: AssertionError', '___ test_a ___\n\n\nE       AssertionError: {"name": ["blank"]}\n\ntests/a.py:4: AssertionError'],
  ['pytest, several lines', '>       assert api.put(\n            "/a", {"name": ""}\n        ).ok\nE       AssertionError', 'E       AssertionError'],
  ['pytest, short', 'tests/a.py:4: in test_a\n    assert api.put("/a", {"name": ""}).ok\nE   AssertionError', 'tests/a.py:4: in test_a\nE   AssertionError'],
  ['Jest', '  Received: 409\n\n    17 | it("a", () => {\n  > 18 |   api.put("/a", { code: "x" })\n       |       ^\n    19 | })\n\n  at a.js:18:9', '  Received: 409\n\n       |       ^\n\n  at a.js:18:9'],
  ['Vitest', 'Error: 503\n     9| api.put({ code: "x" })\n    10|\n    11| expect(a)\n      | ^\n    12| })', 'Error: 503\n      | ^\n'],
  ['one line in a gutter', '18 | api.put("/a", {"code": "x"})\nReceived: 500', 'Received: 500'],
  ['Collision', '  Failed asserting that 422 is identical to 201.\n\n  at tests/A.php:9\n    8▕ $body = ["code" => "x"];\n  ➜ 9▕ $this->put("/a", $body);\n', '  Failed asserting that 422 is identical to 201.\n\n  at tests/A.php:9\n'],
  ['Prisma', 'Invalid invocation in\n/srv/a.ts:9:3\n\n   8 async move(id: string, name: string) {\n→  9   return db.team.update({\n          where: { id: "x" }\n        })\n\nNo team was found.', 'Invalid invocation in\n/srv/a.ts:9:3\n\n\nNo team was found.'],
  ['Prisma, the message next', '→  9   return db.team.update(\nNo team was found.', 'No team was found.'],
  ['RSpec', '     Failure/Error: put "/a", params: { message: "hi" }\n\n     Timeout: no answer', '     Failure/Error:\n\n     Timeout: no answer'],
  ['RSpec, several lines', '     Failure/Error:\n       put "/a", params: {\n         message: "hi" }\n\n     Timeout: no answer', '     Failure/Error:\n\n     Timeout: no answer'],
  ['RSpec, old', '     Failure/Error: r.status.should == 201\n       expected: 201\n            got: 409', '     Failure/Error:\n       expected: 201\n            got: 409'],
  ['ExUnit', '     code:  assert put(a, %{code: "x"}) == 201\n     left:  409', '     code:\n     left:  409'],
  ['Node', '/srv/a.js:4\n    throw new Failed(400, { code: "x" })\n    ^\n\nFailed: 503', '/srv/a.js:4\n\nFailed: 503'],
  ['Ruby', "a.rb:4:in 'send': 503 (Failed)\n\n    api.put({ code: 'x' })\n       ^^^^", "a.rb:4:in 'send': 503 (Failed)\n\n"],
  ['PowerShell', 'irm : (403) Forbidden.\nAt line:1 char:1\n+ irm $u -Body \'{"code":"x"}\'\n+ ~~~~\n    + CategoryInfo : x', 'irm : (403) Forbidden.\nAt line:1 char:1\n    + CategoryInfo : x'],
])('leaves out the code that %s quotes', (_, text, kept) => {
  expect(keptOf(text)).toBe(kept)
}) // prettier-ignore

test.each([
  ['a body alone', '{"code":"x"}'],
  ['a caret under data', 'Unexpected token at 11\n{"code":"x",}\n            ^'],
  ['a caret under an address', 'curl: (3) bad range in URL position 12:\nhttps://a.test/[x]\n               ^'],
  ['a table', ' 1 | rate_limited | Too many (429)\n 2 | not_found    | No such row'],
  ['a log with a gutter of names', 'web-1 | put({"code":"x"})'],
  ['a quoted reply', '> I get {"code":"x"}\n> since (about) noon'],
  ['what PowerShell 7 says in its gutter', '     | {"code":"x"}'],
  ['a File line at the end', '  File "a.py", line 4'],
  ['nothing but code', '18 | api.put("/a", {"code": "x"})'],
  ['members that are called code', 'code: assertion_failed\nmessage: no'],
])('keeps %s', (_, text) => {
  expect(keptOf(text)).toBeNull()
})
