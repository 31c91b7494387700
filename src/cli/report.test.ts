import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import catalogue from '../shipped/catalogue.ts'
import { report } from './report.ts'

const now = Date.UTC(2026, 10, 21, 12)
const printed = (paste: string) => report(diagnose(paste, catalogue, { now }), { isColoured: false, now })
const answer = (status: string, body: unknown, ...headers: string[]) =>
  [`HTTP/1.1 ${status}`, ...headers, '', typeof body === 'string' ? body : JSON.stringify(body)].join('\n')

const nginxPage = (status: string) =>
  `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr><center>nginx</center></body></html>`

describe('what is said once', () => {
  test.each<[string, string, RegExp]>([
    [
      "that a request didn't reach the API",
      answer('413 X', nginxPage('413 Request Entity Too Large')),
      /didn't reach the API/g,
    ],
    ['that a proxy rejected it', answer('401 X', nginxPage('401 Authorization Required')), /didn't reach the API/g],
    ['who responded', answer('404 X', nginxPage('404 Not Found')), /\bnginx (?:wrote|stopped|responded)/g],
    ['a meaning of a status', answer('401 Unauthorized', { message: 'No' }), /no credentials, or none/g],
    ['that a gateway got nothing', answer('504 X', { message: 'No' }), /got no response in time/g],
    ['that a POST may be unsafe', answer('502 X', { message: 'No' }), /POST or PATCH/g],
    [
      'that a wait is over',
      answer('429 X', { message: 'No' }, 'Date: Sat, 21 Nov 2026 06:30:00 GMT', 'Retry-After: 5'),
      /the wait is over/gi,
    ],
    [
      'the message of the only field',
      answer('422 X', { errors: [{ field: 'email', message: 'is taken by X' }] }),
      /Fix `email`: it is taken by X|field +email/g,
    ],
    [
      'a field in front of what is wrong with it',
      answer('400 X', {
        statusCode: 400,
        error: 'Bad Request',
        message: ['name should not be empty', 'age must be a number'],
      }),
      /name: should not be empty/g,
    ],
    [
      'a code that many errors have',
      answer('200 OK', { errors: ['A', 'B', 'C'].map((message) => ({ message, extensions: { code: 'BAD_INPUT' } })) }),
      /BAD_INPUT/g,
    ],
    ['a code that is the status', answer('503 X', { code: 503, message: 'No' }), /^(?:code|status) +503/gm],
    [
      "what JSON-RPC's table says",
      answer('200 OK', { jsonrpc: '2.0', id: 1, error: { code: -32602, message: 'Invalid params' } }),
      /-32602(?!\/)/g,
    ],
  ])('%s', (what, paste, words) => {
    const text = printed(paste)
    // A code is in the name of the source, too.
    const times = /JSON-RPC|many errors/.test(what) ? 2 : 1
    expect(text.match(words) ?? [], text).toHaveLength(times)
  })
})

test.each<[string, string, string]>([
  ['an empty section', answer('401 Unauthorized', { message: 'No' }), '\n\n\n'],
  ['two colons in a line of a method', answer('502 X', { message: 'No' }), 'PATCH: '],
  [
    'the wait of a method, once it is over',
    answer('503 X', 'no healthy upstream', 'Date: Sat, 21 Nov 2026 06:30:00 GMT', 'Retry-After: 20', 'Server: envoy'),
    'DELETE, wait',
  ],
  ['spaces behind the message', answer('400 X', { message: "Use team 'blue'. " }), "'blue'. \n"],
  [
    "an API that doesn't have the code",
    answer('404 X', { error: { code: 'ORDER_NOT_FOUND', message: 'No' } }),
    'It could',
  ],
  [
    'percentages that add up to more than all',
    answer('404 X', { error: { code: 404, message: 'No model', status: 'NOT_FOUND' } }),
    '(45%)',
  ],
  [
    'a mistaken year of waiting',
    answer(
      '429 X',
      { message: 'No' },
      'Date: Sat, 21 Nov 2026 12:00:00 GMT',
      'Retry-After: 30',
      'X-RateLimit-Reset: 1893456000',
    ),
    '365 days',
  ],
  [
    'that nothing says why, if a message does',
    answer('200 OK', { errors: [{ message: 'intrinsic gas too low' }] }),
    'nothing here says why',
  ],
  [
    'a message that only an SDK wrote',
    'UnprocessableEntityError: 422 status code (no body)\n    at APIError.generate (/app/error.mjs:60:20)',
    '\nmessage',
  ],
])('a report never has %s', (_, paste, words) => {
  expect(printed(paste)).not.toContain(words)
})

test.each<[string, string, string]>([
  [
    "a proxy whose sentence doesn't name it",
    answer('503 X', nginxPage('503').replace('nginx', 'awselb/2.0')),
    'The AWS load balancer wrote this response. The load balancer has no server',
  ],
  [
    'several fields, each with its message',
    answer('422 X', {
      message: 'a is bad',
      errors: [
        { field: 'a', message: 'a is bad' },
        { field: 'b', message: 'is worse' },
      ],
    }),
    'fields      a: is bad\n            b: is worse',
  ],
  [
    "a meaning of a status that the advice doesn't have",
    answer('409 Conflict', { message: 'No' }),
    '409 Conflict: The request conflicts',
  ],
  [
    'other candidates by their code',
    answer('500 X', { error: { code: 'internal_error', message: 'Oh' } }),
    'Connectors API internal_error',
  ],
  [
    'an API that shares status and format, where no code speaks against it',
    answer('404 X', { detail: 'Not found.' }),
    'It could be: 10ex 404',
  ],
  ['all APIs with a status that is looked up', '429', 'Connectors API 429'],
  [
    'other codes of the same body',
    answer('200 OK', {
      errors: [
        { message: 'A', extensions: { code: 'X' } },
        { message: 'B', extensions: { code: 'Y' } },
      ],
    }),
    '`Y`',
  ],
  [
    'both branches, as sentences',
    answer('502 X', { message: 'No' }),
    'If it was a POST or PATCH, check first: it may have been applied.',
  ],
])('a report still has %s', (_, paste, words) => {
  expect(printed(paste)).toContain(words)
})

const over = 'Date: Sat, 21 Nov 2026 06:30:00 GMT'

describe('pauses', () => {
  test.each<[string, string, string]>([
    [
      'are those of the method that they belong to',
      answer('502 X', { message: 'No' }),
      'If it was a GET, HEAD, PUT or DELETE, retry with backoff: wait longer before each attempt.\n    Pauses: up to 1 second, then',
    ],
    [
      'have no method where it makes no difference',
      answer('429 X', { message: 'No' }),
      '\n  Pauses: 1 to 2 seconds, then 1 to 3 seconds, then 1 to 5 seconds; then stop, after at most 10 seconds in total.\n',
    ],
    [
      'are one pause before a scheduled request',
      answer('429 X', { message: 'No' }, 'Retry-After: 1337'),
      '  Pause: 22 minutes 17 seconds to 23 minutes 47 seconds, then one retry; then stop.\n',
    ],
    [
      'each end in a retry, once the wait is over',
      answer('503 X', { code: 'SERVICE_UNAVAILABLE', message: 'No', request_id: 'r' }, over, 'Retry-After: 20'),
      'If it fails again, wait 20 to 24 seconds and retry; then stop.',
    ],
  ])('%s', (_, paste, words) => {
    expect(printed(paste)).toContain(words)
  })
})

describe('what decided', () => {
  test.each<[string, string, string]>([
    ['a status', answer('404 X', {}), '(default for status 404)'],
    ['words', '{"error":"Access denied"}', '(default for the kind "forbidden", read from the message)'],
    [
      'a row',
      answer('404 X', { error: { code: -32601, message: 'No' }, jsonrpc: '2.0', id: 1 }),
      '(JSON-RPC docs for `-32601`)',
    ],
    [
      'a row that is inferred',
      answer('400 X', { error: { code: 'validation_error', message: 'No', trace_id: 't', details: { a: 'is bad' } } }),
      '(inferred from Connectors API docs for `validation_error`)',
    ],
    ['nothing, as it succeeded', answer('200 OK', { a: 1 }), 'Nothing failed  (status 200)'],
  ])('%s', (_, paste, words) => {
    expect(printed(paste).split('\n')[0]).toContain(words)
  })

  test("isn't named where nothing is decided", () => {
    const [first, ...rest] = printed('{"code":1010,"message":"Group does not belong to your account."}').split('\n')
    expect(first).toMatch(/^Can't tell yet: .*\w$/)
    expect(rest.join('\n')).not.toContain('the advice is based')
  })
})

describe('the status', () => {
  test.each<[string, string, string]>([
    [
      'has its name where no body says more',
      'GET on "https://a.example/v2" resulted in 401 (null)',
      'status      401 Unauthorized\n',
    ],
    ['has it in a sentence where that says more', answer('409 Conflict', ''), 'status      409\n'],
  ])('%s', (_, paste, row) => {
    const text = printed(paste)
    expect(text).toContain(row)
    expect(text).not.toMatch(/^\d{3} [A-Z][a-z]+\.$/m)
  })
})

test('a field has the rule that it breaks, beside what is wrong', () => {
  const field = (code?: string) => ({ loc: ['body', 'vote'], msg: 'Field required', ...(code && { type: code }) })
  expect(printed(answer('422 X', { detail: [field('missing')] }))).toContain('field       body.vote (missing)\n')
  expect(printed(answer('422 X', { detail: [field()] }))).not.toContain('body.vote (')
})
