import { describe, expect, test } from 'vitest'
import type { Catalogue, Entry } from '../engine/model.ts'
import { lookUp } from './look-up.ts'

const entry = (api: string, code: string | null, from: number, given: Partial<Entry> = {}): Entry => ({
  api,
  code,
  status: { from, to: from },
  moreStatuses: [],
  kind: 'bad-request',
  name: code ?? 'A status',
  description: 'What it means.',
  resolution: null,
  retry: null,
  url: `/e/${api}/${(code ?? String(from)).toLowerCase().replace(/\W+/g, '-')}/`,
  row: `/apis/${api}/#x`,
  ...given,
})

const api = (id: string, name: string): Catalogue['apis'][number] => ({ id, name, envelopes: [], headers: [], hosts: [], marks: [], url: `/apis/${id}/`, group: 'api' }) // prettier-ignore

const catalogue: Catalogue = {
  apis: [api('pay', 'Pay API'), api('mail', 'Mail'), api('maps', 'Maps'), api('chat', 'Chat')],
  entries: [
    entry('pay', 'card_declined', 402),
    entry('pay', 'Quota-Exceeded', 403),
    entry('pay', 'old_code', 400, { retired: { since: null, instead: [] } }),
    entry('pay', null, 429),
    entry('pay', '1021', 400, { moreStatuses: [409] }),
    entry('mail', 'https://mail.example/errors/too-big', 413),
    ...['mail', 'maps', 'chat'].map((id) => entry(id, 'invalid_request', 400)),
    entry('chat', null, 500, { status: { from: 500, to: 599 } }),
  ],
  statuses: [429],
}

const found = (asked: { api?: string; code: string }) =>
  lookUp(catalogue, asked).found.map(({ api, code, status }) => [api, code ?? status].join(' '))

describe('finds', () => {
  test.each([
    [{ code: 'card_declined' }, ['pay card_declined']],
    [{ api: 'pay', code: ' card_declined ' }, ['pay card_declined']],
    [{ api: 'PAY API', code: 'CARD-DECLINED' }, ['pay card_declined']],
    [{ api: 'Pay', code: 'quota_exceeded' }, ['pay Quota-Exceeded']],
    [{ code: 'too_big' }, ['mail https://mail.example/errors/too-big']],
    [{ code: '1021' }, ['pay 1021']],
    [{ api: 'pay', code: '429' }, ['pay 429']],
    [{ code: '429' }, [' 429', 'pay 429']],
    [{ code: 'HTTP 429' }, [' 429', 'pay 429']],
    [{ api: 'chat', code: '503' }, ['chat 5xx']],
    [{ api: 'chat', code: '5xx' }, ['chat 5xx']],
    [{ api: 'pay', code: '409' }, ['pay 1021']],
    [{ code: 'invalid_request' }, ['mail invalid_request', 'maps invalid_request', 'chat invalid_request']],
    [{ code: '' }, []],
    [{ code: '__proto__' }, []],
  ])('%j: %j', (asked, expected) => expect(found(asked)).toEqual(expected))
})

test('of more than two, the reasons are left out', () => {
  expect(lookUp(catalogue, { code: 'invalid_request' }).found.map(({ retry }) => retry.length)).toEqual([1, 1, 1])
  expect(lookUp(catalogue, { api: 'maps', code: 'invalid_request' }).found[0]?.retry.length).toBeGreaterThan(1)
})

test('what is no longer sent is found, and said to be so', () =>
  expect(lookUp(catalogue, { code: 'old_code' }).found).toMatchObject([{ code: 'old_code', isRetired: true }]))

describe('where nothing is found', () => {
  const nearest = (asked: { api?: string; code: string }) => lookUp(catalogue, asked).nearest.map(({ code }) => code)

  test.each([
    [{ code: 'card_declned' }, 'card_declined'],
    [{ api: 'mail', code: 'card_declined' }, 'card_declined'],
    [{ api: 'no such', code: 'card_declined' }, 'card_declined'],
    [{ code: 'the_quota_is_gone' }, 'Quota-Exceeded'],
  ])('%j: the nearest is %s', (asked, expected) => {
    expect(found(asked)).toEqual([])
    expect(nearest(asked)[0]).toBe(expected)
  })

  test('the APIs are named where none is called as asked', () => {
    expect(lookUp(catalogue, { api: 'no such', code: 'x' }).apis).toEqual(['pay', 'mail', 'maps', 'chat'])
    expect(lookUp(catalogue, { api: 'pay', code: 'x' }).apis).toEqual([])
  })
})
