import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { peelDevtoolsPanel } from './devtools-panel.ts'

const panel = 'Request URL: https://api.a.test/rooms\nRequest Method: PUT\nStatus Code: 409 Conflict\n'
const body = '{"error":{"code":"room_taken"}}'

/** What is left of a copy, without blank lines at its ends; and what was read from the panel. */
function readPanel(text: string) {
  const layer = peelDevtoolsPanel(mapWhole(text))
  if (layer === null) return null
  const { status, method, url, headers = [], requestHeaders = [] } = layer.found
  const names = (fields: typeof headers) => fields.map(({ name, value }) => `${name}: ${value}`).join(', ')
  return {
    left: layer.inner.text.trim(),
    is: layer.innerIs,
    status: status?.value,
    request: [method, url].join(' '),
    headers: names(headers),
    sent: names(requestHeaders),
  }
}

test.each([
  ['after a blank line', `${panel}Response Headers\nage: 0\n\n${body}`],
  ['below the fields', `${panel}Response Headers\nage: 0\n${body}`],
  ['below Response', `${panel}Response\n${body}`],
  ['below response body:', `${panel}Response body:\n${body}`],
  ['below preview:', `${panel}preview:\n${body}`],
  ['behind Response:', `${panel}Response: ${body}`],
  ['over the panel', `${body}\n\nGeneral\n${panel}Remote Address: 192.0.2.1:443`],
  ['below the payload', `${panel}Request Payload\n{"code":"mine",\n"message":"x"}\nResponse\n${body}`],
  ['below the payload, without a heading', `${panel}Payload: {"code":"mine"}\n\n${body}`],
  ['over response headers', `${panel}Response body\nDownload\n${body}\nResponse headers\n age: 0 \nResponses\nCode\tDescription\n200\tFine`],
])('the body %s is left', (_, text) => {
  expect(readPanel(text)).toMatchObject({ left: body, status: 409, request: 'PUT https://api.a.test/rooms' })
}) // prettier-ignore

test('Swagger UI names the request in a command of curl', () => {
  const text = `Curl\n\ncurl -X 'DELETE' \\\n  'https://api.a.test/rooms/4' \\\n  -d '{\n  "code": "mine"\n}'\nRequest URL\nhttps://api.a.test/rooms/4\nServer response\nCode\tDetails\n409\nUndocumented\nError: Conflict\n\nResponse body\n${body}\nResponse headers\n date: Mon \n via: a `
  expect(readPanel(text)).toMatchObject({ left: body, status: 409, request: 'DELETE https://api.a.test/rooms/4', headers: 'date: Mon, via: a' }) // prettier-ignore
})

test.each([
  ['Swagger UI, without headers', 'Code\tDetails\n403\nError: Forbidden', { status: 403, left: '' }],
  ['Chrome, name over value', 'Status Code\n429 Too Many Requests\ncontent-type\ntext/plain\nretry-after\n45\naccept\n*/*', { status: 429, headers: 'content-type: text/plain, retry-after: 45', sent: 'accept: */*' }],
  ['Firefox, indented values', 'content-type\n\ttext/plain\nx-request-id\n\tab-1\n\nno room', { headers: 'content-type: text/plain, x-request-id: ab-1', left: 'no room' }],
  ['Firefox, tabs', 'Status\t403 Forbidden\nRequest URL: https://a.test/\nResponse Headers (40 B)\nage\t0', { status: 403, headers: 'age: 0', left: '' }],
  ['a field without a value', `${panel}Response Headers\nserver:\nage: 0`, { headers: 'age: 0' }],
  ['words around it', `It fails:\n${panel}Any idea?`, { left: 'It fails:\nAny idea?', is: 'paste' }],
  ['plain text', `${panel}Response Body\nno room left`, { left: 'no room left', is: 'body' }],
])('%s', (_, text, read) => {
  expect(readPanel(text)).toMatchObject(read)
}) // prettier-ignore

test.each([
  ['a request alone', 'Request URL: https://a.test/\nRequest Method: PUT'],
  ['a sentence', 'Request URL and Status Code were right, yet it failed.'],
  ['one name over a word', 'retry-after\nis missing'],
  ['names in a list', 'content-type:\n  - text/plain\nretry-after:\n  - 30'],
])('%s is no panel', (_, text) => {
  expect(readPanel(text)).toBeNull()
})
