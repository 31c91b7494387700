import { describe, expect, test } from 'vitest'
import { nameParts } from './name-parts.ts'

describe('a name breaks', () => {
  test.each([
    ['body.items.0.price', 'body.|items.|0.|price'],
    ['value_error.missing', 'value_|error.|missing'],
    ['LimitExceededException', 'Limit|Exceeded|Exception'],
    ['RATE_LIMIT_EXCEEDED', 'RATE_|LIMIT_|EXCEEDED'],
    ['UND_ERR_HTTPParserError', 'UND_|ERR_|HTTP|Parser|Error'],
    ['leads:write', 'leads:|write'],
    ['https://api.example.com/v1/leads', 'https://|api.|example.|com/|v1/|leads'],
    ['a__b', 'a__|b'],
  ])('%s', (name, parts) => {
    expect(nameParts(name).join('|')).toBe(parts)
  })
})

test.each(['insufficient', '-32601', '_id', '1.25', 'OAuth', 'iPhone', '.name', '', 'Retry-After'])(
  '%s stays whole',
  (name) => {
    expect(nameParts(name)).toEqual([name])
  },
)

test('a part that is too long for a phone breaks anyway, and no accent leaves its letter', () => {
  const token = 'q'.repeat(40)
  expect(nameParts(token).map(({ length }) => length)).toEqual([16, 16, 8])
  expect(nameParts(`${'e'.repeat(16)}\u0301${'e'.repeat(30)}`)[0]).toBe(`${'e'.repeat(16)}\u0301`)
})

test('the parts are the name, for any name', () => {
  for (const name of ['a.b_c', '...', 'x'.repeat(500), 'aB'.repeat(50), '💥'.repeat(40), 'a\nb'.repeat(30)])
    expect(nameParts(name).join('')).toBe(name)
})

test('it takes linear time', () => {
  const begun = process.cpuUsage().user
  for (const text of ['.'.repeat(1e5), 'a.'.repeat(1e5), 'aB'.repeat(1e5), 'a'.repeat(1e5)]) nameParts(text)
  expect(process.cpuUsage().user - begun).toBeLessThan(1e6)
})
