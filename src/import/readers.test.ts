import { describe, expect, test } from 'vitest'
import { formOf, parseData, readData, readText } from './detect.ts'
import type { FoundErrors } from './model.ts'

/** Reads a text as a file with that name. */
function read(path: string, text: string): FoundErrors {
  const form = formOf(path, text)
  return form === 'json' || form === 'yaml'
    ? readData(parseData(text, form, path), form, path)
    : readText(text, form, path)
}

/** What the tests compare for each code: code, statuses, and what else the file says. */
const codesOf = ({ codes }: FoundErrors) =>
  codes.map(({ code, statuses, ...rest }) => {
    const said = Object.entries(rest).filter(([, value]) => value !== null && value !== false)
    return [code, statuses.join(' '), Object.fromEntries(said)]
  })

const lines = (...text: string[]) => text.join('\n')

describe('codes are read from', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'CSV with semicolons, quotes inside of values and negative numbers',
      'a.csv',
      lines(
        'Error code;HTTP status;Message;How to fix;Retryable;Category',
        '-1001;503;It is "down";Wait.;yes;Server',
        '1002;"400, 422";"Two',
        'lines";;no;',
      ),
      [
        [
          '-1001',
          '503',
          { description: 'It is "down"', resolution: 'Wait.', retry: 'Retry with backoff', section: 'Server' },
        ],
        ['1002', '400 422', { description: 'Two\nlines', retry: "Don't retry" }],
      ],
    ],
    [
      "CSV with a verdict in the contract's words",
      'a.csv',
      lines('code,retry', 'a_b,"Retry with backoff (at least 1 second)"', 'c_d,perhaps'),
      [
        ['a_b', '', { retry: 'Retry with backoff (at least 1 second)' }],
        ['c_d', '', {}],
      ],
    ],
    ['tab-separated values', 'a.tsv', lines('code\tstatus', 'x_y\t404'), [['x_y', '404', {}]]],
    [
      'a JSON list of names',
      'a.json',
      '["not_found", 17, "two words"]',
      [
        ['not_found', '', {}],
        ['17', '', {}],
      ],
    ],
    [
      'JSON records in groups',
      'a.json',
      '{"errors":{"Auth":[{"code":"expired","status":401,"message":"It expired."}],"Limits":{"too_many":{"httpStatus":429}}}}',
      [
        ['expired', '401', { description: 'It expired.', section: 'Auth' }],
        ['too_many', '429', { section: 'Limits' }],
      ],
    ],
    [
      'a map from name to number',
      'a.json',
      '{"BAD_NAME": 1001, "LOCKED": -5}',
      [
        ['1001', '', { name: 'BAD_NAME' }],
        ['-5', '', { name: 'LOCKED' }],
      ],
    ],
    [
      'a map from code to status',
      'a.json',
      '{"bad_name": 400, "locked": 423}',
      [
        ['bad_name', '400', {}],
        ['locked', '423', {}],
      ],
    ],
    [
      'YAML by status',
      'a.yaml',
      lines('404:', '  no_user: No such user.', '409:', '  twice: It exists.'),
      [
        ['no_user', '404', { description: 'No such user.' }],
        ['twice', '409', { description: 'It exists.' }],
      ],
    ],
    [
      'Markdown tables, struck out where a code is gone',
      'a.md',
      lines(
        '# Errors',
        '## Orders',
        '|Code |Description|',
        '|:--:|--|',
        '|10001|A pipe \\| in it|',
        '|~~10002~~|~~Old~~ |',
      ),
      [
        ['10001', '', { description: 'A pipe | in it', section: 'Orders' }],
        ['10002', '', { description: 'Old', section: 'Orders', isRetired: true }],
      ],
    ],
    [
      'Markdown headings with what follows',
      'a.md',
      lines(
        '## 11xx',
        '### -1100 ILLEGAL_CHARS',
        ' * Illegal characters.',
        '### -1101 TOO_MANY',
        'Too many.',
        '- **Fix:** Send fewer.',
      ),
      [
        ['-1100', '', { name: 'ILLEGAL_CHARS', description: 'Illegal characters.', section: '11xx' }],
        ['-1101', '', { name: 'TOO_MANY', description: 'Too many.', resolution: 'Send fewer.', section: '11xx' }],
      ],
    ],
    [
      'Markdown headings with the code in backticks and its status behind it',
      'a.md',
      lines('### `card_declined` (402)', 'Declined.', '### `gone_user`', '- Status: 410'),
      [
        ['card_declined', '402', { description: 'Declined.' }],
        ['gone_user', '410', {}],
      ],
    ],
    [
      'no Markdown table of parameters',
      'a.md',
      lines('|Name|Type|Description|', '|--|--|--|', '|user_id|string|x|'),
      [],
    ],
    ['no single heading with a number', 'a.md', lines('## 2024', 'Changes.', '## Errors', 'None.'), []],
    [
      'reStructuredText grid tables',
      'a.rst',
      lines(
        'Orders',
        '======',
        '+-------+--------+-------------+',
        '| Code  | Status | Description |',
        '+=======+========+=============+',
        '| A100  | 404    | Not         |',
        '|       |        | there.      |',
        '+-------+--------+-------------+',
      ),
      [['A100', '404', { description: 'Not there.', section: 'Orders' }]],
    ],
    [
      'enums of errors in a .proto file, with their comments',
      'a.proto',
      lines(
        'syntax = "proto3";',
        'enum Reason {',
        '  REASON_UNSPECIFIED = 0;',
        '  // It is full.',
        '  REASON_FULL = 1;',
        '  REASON_OLD = 2 [deprecated = true];',
        '}',
        'enum Color {',
        '  RED = 1;',
        '}',
      ),
      [
        ['REASON_FULL', '', { description: 'It is full.' }],
        ['REASON_OLD', '', { isRetired: true }],
      ],
    ],
    [
      'a Smithy model',
      'a.json',
      JSON.stringify({
        smithy: '2.0',
        shapes: {
          'x#S': { type: 'service', traits: { 'aws.protocols#restJson1': {} } },
          'x#Busy': {
            type: 'structure',
            traits: { 'smithy.api#error': 'server', 'smithy.api#httpError': 503, 'smithy.api#retryable': {} },
          },
          'x#Bad': {
            type: 'structure',
            traits: { 'smithy.api#error': 'client', 'smithy.api#documentation': '<p>Bad.</p>' },
          },
          'x#Thing': { type: 'structure' },
        },
      }),
      [
        ['Busy', '503', { retry: 'Retry with backoff' }],
        ['Bad', '4xx', { description: '<p>Bad.</p>' }],
      ],
    ],
  ])('%s', (_, path, text, codes) => {
    expect(codesOf(read(path, text))).toEqual(codes)
  })
})

test('a table of nothing but HTTP statuses explains statuses, and is no list of codes', () => {
  const { codes, statuses } = read('a.md', lines('|Code|Description|', '|--|--|', '|400|Bad.|', '|429|Slow down.|'))
  expect(codes).toEqual([])
  expect(statuses).toEqual([
    { status: '400', meaning: 'Bad.', retry: null },
    { status: '429', meaning: 'Slow down.', retry: null },
  ])
})

test('a response in a fence is an example, a success is none', () => {
  const fence = (status: string) => lines('```http', `HTTP/1.1 ${status}`, 'A: b', '', '{"code":"a_b"}', '```', '')
  const { examples } = read('a.md', fence('404 Not Found') + fence('200 OK'))
  expect(examples.map(({ status, body }) => [status, body])).toEqual([[404, '{"code":"a_b"}']])
})

test('a table without codes is reported as skipped, with its line', () => {
  const text = lines('---', 'title: Codes', '---', '', '|Message|Meaning|', '|--|--|', '|x|y|')
  expect(read('a.md', text).missed).toEqual([
    'Skipped the table on line 5 (Message, Meaning): it has no column of codes.',
  ])
})
