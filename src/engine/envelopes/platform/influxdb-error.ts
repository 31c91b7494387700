import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** InfluxDB: version 1 `error` or `results` with errors, version 2 `code` in words, version 3 `error` with the lines that were rejected. */
export const influxdbError: Envelope = {
  id: 'influxdb-error',
  name: 'InfluxDB error',
  impliedStatus: null,

  recognise(body, response) {
    const own = [
      ...headerSign(response, 'x-influxdb-version', /./, 60),
      ...headerSign(response, 'x-platform-error-code', /./, 60),
    ]
    const lines = signsOf(body, [
      ['error', isText, 20, '`error` is a string'],
      [
        'data',
        listOf((item) => isObject(item) && isText(item.error_message)),
        80,
        '`data` has an error for each line that was rejected',
      ],
    ])
    const results = signsOf(body, [
      ['results', (value) => Array.isArray(value) && value.some(isFailed), 80, 'an item of `results` has an `error`'],
    ])
    const coded = signsOf(
      body,
      [
        ['code', says(/^[a-z]+( [a-z]+){0,3}$/), 10, '`code` is lowercase'],
        ['message', isText, 10, '`message` is a string'],
      ],
      [
        [
          'code',
          says(
            /^(internal error|not found|empty value|unprocessable entity|too many requests|request too large|method not allowed|unsupported media type)$/,
          ),
          40,
          "`code` is one of InfluxDB's error codes, with a space",
        ],
        ['code', says(/^invalid$/), 15, "`code` is one of InfluxDB's error codes"],
        ['op', isText, 15, '`op` is the name of the operation'],
        ['err', isText, 15, '`err` is the inner error'],
        ['line', (line) => typeof line === 'number', 30, '`line` is the number of the rejected line'],
        ['maxLength', (length) => typeof length === 'number', 30, '`maxLength` is the largest size of a request'],
      ],
    )
    const plain = own.length > 0 ? signsOf(body, [['error', isText, 15, '`error` is a string']]) : []
    const signs = [lines, results, coded, plain].find((list) => list.length > 0) ?? []
    return signs.length > 0 ? [...signs, ...own] : []
  },

  read(body) {
    const data = at(body, 'data')
    const isLines = Array.isArray(data) && isText(at(data, 0, 'error_message'))
    const results = at(body, 'results')
    const failed = Array.isArray(results) ? results.findIndex(isFailed) : -1
    return {
      code: found(body, 'code'),
      message: failed >= 0 ? found(body, ['results', failed, 'error']) : found(body, 'message', 'error'),
      fields: [],
      others: isLines
        ? data.slice(0, 100).map((item) => ({ code: null, message: found(item, 'error_message')?.value ?? null }))
        : [],
      isPartial: isLines
        ? textOf(at(body, 'error')).startsWith('partial write')
        : Array.isArray(results) && results.length > 1 && !results.every(isFailed),
      notes: isLines ? ['`original_line` repeats the data that was sent. Remove it before you share this.'] : [],
    }
  },
}

const isFailed = (item: Json) => isObject(item) && typeof item.statement_id === 'number' && isText(item.error)
