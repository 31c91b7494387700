import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { diagnose } from './index.ts'

const { catalogue } = content
const look = (paste: string) => diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21, 12) })

describe('a fact is the characters of the paste', () => {
  test.each([
    ['{"error":{"code":9007199254740993,"message":"It is too large"}}', '9007199254740993'],
    ['{"error":{"code":1e5,"message":"It is too large"}}', '1e5'],
    ['{"error":{"code":1001.0,"message":"It is too large"}}', '1001.0'],
    ["{'error': {'code': 9007199254740993, 'message': 'It is too large'}}", '9007199254740993'],
    ['{error={code=007, message=It is too large}}', '007'],
    ['HTTP/1.1 400 Bad Request\n\n{"code":12345678901234567890,"message":"It is too large"}', '12345678901234567890'],
    // As its row has it only where a code is looked up alone.
    ['> HTTP/1.1 400 Bad Request\n> Content-Type: application/json\n> ```\n> Date: ', 'Date'],
  ])('the code of %s', (paste, code) => {
    const { facts } = look(paste)
    expect([facts.code, paste.slice(...facts.spans.code!)]).toEqual([code, code])
  })

  test.each([
    '{"message":"No","request_id":1234567890123456789}',
    '{"message": "No", "request_id": "1234567890123456789"}',
    'HTTP/1.1 500 Internal Server Error\nX-Request-Id: 1234567890123456789\n\n',
  ])('the id of %s', (paste) => {
    const { facts } = look(paste)
    expect([facts.requestId, paste.slice(...facts.spans.requestId!)]).toEqual([
      '1234567890123456789',
      '1234567890123456789',
    ])
  })
})

test('codes of fields and of further errors are the characters of the paste', () => {
  const codes = ['1e5', '1234567890123456789', '1.0', '404', '"1e5 x"']
  const paste = `{"errors":[${codes.map((code, i) => `{"field":"f${i}","message":"No ${i}","code":${code}}`).join(',')}]}`
  const { facts } = look(paste)
  expect(facts.fields.map(({ code }) => code)).toEqual(['1e5', '1234567890123456789', '1.0', '404', '1e5 x'])
  const rpc = look('[{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"No"}},{"jsonrpc":"2.0","id":2,"error":{"code":-3.2e4,"message":"Nor"}}]') // prettier-ignore
  expect(rpc.facts.others.map(({ code }) => code)).toEqual(['-3.2e4'])
})

describe('of a header that came twice, the place is that of the value that is told', () => {
  test('a request id', () => {
    const paste = 'HTTP/1.1 500 Internal Server Error\nX-Request-Id: req_a\nX-Request-Id: req_b\n\n'
    const { facts } = look(paste)
    expect(paste.slice(...facts.spans.requestId!)).toBe(facts.requestId)
  })

  test.each(['5', '90'])('the longest wait, with %s in the last one', (last) => {
    const paste = `HTTP/1.1 503 Service Unavailable\nRetry-After: 60\nRetry-After: ${last}\n\n`
    const { retry } = look(paste)
    expect(paste.slice(...retry.decidedBySpan!)).toBe(`${retry.waitSeconds}`)
  })

  test('an error of a challenge', () => {
    const paste =
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\nWWW-Authenticate: Basic realm="a"\n\n'
    const { facts } = look(paste)
    expect([facts.code, paste.slice(...facts.spans.code!)]).toEqual(['invalid_token', 'invalid_token'])
  })

  test('an empty value has no place', () => {
    expect(look('HTTP/1.1 500 Internal Server Error\nServer:\nX-Request-Id:\n\n').headers.map(({ span }) => span)).toEqual([null, null]) // prettier-ignore
  })
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('the word %s finds nothing that objects inherit', (word) => {
  for (const paste of [
    `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="${word}"\n\n`,
    `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"${word}","diagnostics":"No"}]}`,
    `{"jsonrpc":"2.0","id":1,"error":{"code":"${word}","message":"No"}}`,
    `{"errors":[{"code":"${word}","message":"No","detail":null}]}`,
    `{"code":"${word}","details":null,"hint":null,"message":"No"}`,
  ])
    expect(JSON.stringify(look(paste)), paste).not.toMatch(/native code|\[object/)
}) // prettier-ignore

test('a field of a body that was broken and in base64 has the place of the whole', () => {
  const body = '{"detail":[{"type":"missing","loc":["body","a"],"msg":"It is missing","input":"x" "y":1}]}'
  const paste = Buffer.from(JSON.stringify({ level: 'error', status: 422, response: body })).toString('base64')
  expect(look(paste).facts.fields.map(({ path, span }) => [path, span])).toEqual([['body.a', [0, paste.length]]])
})

test('evidence on a member that is nowhere in the paste has no place', () => {
  const paste = 'Array\n(\n    [jsonrpc] => 2.0\n    [id] => \n    [error] => Array\n(\n    [code] => -32600\n    [message] => \u0000\n)\n\n)\n' // prettier-ignore
  for (const { span } of look(paste).envelope!.evidence) expect(span === null || span[0] < span[1]).toBe(true)
})
