import { expect, test } from 'vitest'
import { responses } from '../../fixtures/responses.ts'
import { curlOf } from './curl-command.ts'

test('a request and its response', () => {
  const sample = `POST /leads HTTP/1.1
Host: api.example.com
Content-Type: application/json
Content-Length: 17

{"name":"O'Hara"}

HTTP/1.1 409 Conflict
Content-Type: application/json

{"code":"conflict"}`
  expect(curlOf(sample)).toBe(`curl -i 'https://api.example.com/leads' \\
  -H 'Content-Type: application/json' \\
  --data-raw '{"name":"O'\\''Hara"}'`)
})

test('what curl -v prints', () => {
  const sample = `> DELETE /v1/sessions/1?x=$(id) HTTP/2
> Host: api.example.com
> Authorization: Bearer REDACTED
> Accept: */*
>
< HTTP/2 401
< content-type: application/json
<
{}`
  expect(curlOf(sample)).toBe(`curl -i 'https://api.example.com/v1/sessions/1?x=$(id)' \\
  -X DELETE \\
  -H 'Authorization: Bearer REDACTED'`)
})

test.each(['HTTP/1.1 500 Oh\n\n{}', '{"a":1}', '', 'GET / HTTP/1.1\n\nHTTP/1.1 500 Oh\n\n'])(
  'no command without a request to a host: %j',
  (sample) => {
    expect(curlOf(sample)).toBeNull()
  },
)

test('many responses are pasted with their request', () => {
  expect(responses.filter(({ paste }) => curlOf(paste) !== null).length).toBeGreaterThan(50)
})
