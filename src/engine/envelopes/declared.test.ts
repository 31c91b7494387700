import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Catalogue, DeclaredEnvelope, Json } from '../model.ts'

const now = Date.UTC(2026, 10, 21)

const acme: DeclaredEnvelope = {
  id: 'acme-error',
  name: 'Acme error',
  impliedStatus: 400,
  signs: [
    { at: 'code', is: ['integer'], weight: 30, required: true, text: '`code` is a number' },
    { at: 'code', matches: '^-', weight: 20, text: '`code` is negative' },
    { at: 'msg', is: ['text', 'null'], weight: 30, required: true, text: '`msg` is a string' },
    { at: '', only: ['code', 'msg', 'in', 'ref', 'pause', 'help', 'http'], weight: 10, text: 'nothing else' },
    { at: '', header: 'x-acme-id', matches: '.', weight: 30, text: 'its header' },
    { at: 'error', is: ['present'], weight: -60, text: '`error` is foreign' },
  ],
  reads: {
    code: ['code'],
    message: ['msg'],
    requestId: ['ref'],
    docUrl: ['help'],
    status: ['http'],
    wait: { at: ['pause'], unit: 'milliseconds' },
    fields: { list: 'in', path: ['name'], message: ['why'], code: ['rule'] },
  },
}

const listed: DeclaredEnvelope = {
  id: 'listed-error',
  name: 'Listed error',
  signs: [
    { at: 'faults[].no', is: ['integer'], weight: 60, required: true, text: '`no` of each of `faults` is a number' },
    { at: 'kind', equals: ['fault', 7], weight: 20, text: '`kind` is `fault`' },
  ],
  reads: { code: ['faults[].no'], message: ['faults[].text'], fields: { member: 'faults.0.member' } },
}

const mapped: DeclaredEnvelope = {
  id: 'mapped-error',
  name: 'Mapped error',
  signs: [{ at: 'oops', is: ['object'], weight: 60, required: true, text: '`oops` is an object' }],
  reads: {
    code: [],
    message: ['title', 'oops_text'],
    wait: { at: ['again.in'], unit: 'seconds' },
    fields: { map: 'oops', message: ['text'], code: ['rule'] },
  },
}

const catalogue: Catalogue = { apis: [], entries: [], statuses: [], envelopes: [acme, listed, mapped] }
const look = (body: Json, head = '') => diagnose(head + JSON.stringify(body), catalogue, { now })

describe('a body in a declared envelope', () => {
  test('is recognized, with each sign as evidence at its place', () => {
    const paste = '{"code":-1121,"msg":"Invalid symbol."}'
    const { envelope, response } = diagnose(paste, catalogue, { now })
    expect(envelope).toMatchObject({ id: 'acme-error', name: 'Acme error', score: 0.9 })
    expect(envelope?.evidence.map(({ text, weight, span }) => [text, weight, span && paste.slice(...span)])).toEqual([
      ['`code` is a number', 30, 'code'],
      ['`code` is negative', 20, 'code'],
      ['`msg` is a string', 30, 'msg'],
      ['nothing else', 10, paste],
    ])
    expect(response).toMatchObject({ status: 400, statusFrom: 'code' })
  })

  test('has its facts where the page says', () => {
    const { facts, response } = look({
      code: -1102,
      msg: 'No symbol',
      ref: 'r-1',
      help: 'https://acme.example/e',
      http: 422,
      in: [
        { name: 'order.symbol', why: 'Missing', rule: 'required' },
        { name: 'side', why: 'Unknown' },
      ],
    })
    expect(facts).toMatchObject({
      code: '-1102',
      message: 'No symbol',
      requestId: 'r-1',
      docUrl: 'https://acme.example/e',
    })
    expect(facts.fields.map(({ path, message, code }) => [path, message, code])).toEqual([
      ['order.symbol', 'Missing', 'required'],
      ['side', 'Unknown', null],
    ])
    expect(response.status).toBe(422)
  })

  test('has the errors after the first of a list as further errors', () => {
    const { envelope, facts } = look({ kind: 'fault', faults: [{ no: 9, text: 'A', member: 'a.b' }, { no: 12, text: 'B' }] }) // prettier-ignore
    expect(envelope).toMatchObject({ id: 'listed-error', score: 0.8 })
    expect(facts).toMatchObject({ code: '9', message: 'A', others: [{ code: '12', message: 'B' }] })
    expect(facts.fields).toMatchObject([{ path: 'a.b', message: 'A' }])
  })

  test('has fields by their names, the first path with a value as its message, and no code where it has none', () => {
    const { facts } = look({ oops: { email: { text: 'Taken', rule: 'unique' } }, oops_text: 'No' })
    expect(facts).toMatchObject({ code: null, message: 'No' })
    expect(facts.fields).toMatchObject([{ path: 'email', message: 'Taken', code: 'unique' }])
  })

  test('is found inside other envelopes', () => {
    const paste = '{"data":{"code":-1121,"msg":"Invalid symbol."}}'
    const { envelope, facts } = diagnose(paste, catalogue, { now })
    expect(envelope?.id).toBe('acme-error')
    expect(paste.slice(...facts.spans.code!)).toBe('-1121')
  })

  test('counts a header that only its API sends', () => {
    const head = 'HTTP/1.1 400 Bad Request\r\nX-Acme-Id: 81\r\nContent-Type: application/json\r\n\r\n'
    expect(look({ code: 1, msg: 'No', extra: true }, head).envelope?.evidence.map(({ weight }) => weight)).toEqual([
      30, 30, 30,
    ])
  })
})

describe("what isn't a declared envelope", () => {
  test.each<[string, Json]>([
    ['a body without what is required', { code: -1 }],
    ['a required member of another kind', { code: '-1', msg: 'A text for a number' }],
    ['a body in which foreign members outweigh its own', { code: 5, msg: 'No', error: {} }],
    ['a list one of whose items lacks the member', { faults: [{ no: 1 }, { text: 'B' }] }],
    ['an empty list', { faults: [] }],
    ['a member that every object has', { oops: null, constructor: {} }],
  ])('%s', (_, body) => {
    expect(['acme-error', 'listed-error', 'mapped-error']).not.toContain(look(body).envelope?.id)
  })

  test('anything, in a catalogue that declares none', () => {
    const { envelope } = diagnose('{"code":-1121,"msg":"No"}', { ...catalogue, envelopes: [] }, { now })
    expect(envelope?.id).not.toBe('acme-error')
  })
})

describe('the wait in a declared member', () => {
  test.each<[string, Json, number | null]>([
    ['counts in its unit', { code: -1003, msg: 'Slow', http: 429, pause: 1500 }, 1.5],
    ['as digits too', { code: -1003, msg: 'Slow', http: 429, pause: '2000' }, 2],
    ['in seconds', { oops: {}, status: 429, again: { in: 9 } }, 9],
    ['stands above a member with a usual name', { oops: {}, status: 429, again: { in: 9 }, retry_after: 70 }, 9],
    ['that is no number is none', { code: -1003, msg: 'Slow', http: 429, pause: {} }, null],
    ['below zero is none', { code: -1003, msg: 'Slow', http: 429, pause: -5 }, null],
  ])('%s', (_, body, seconds) => {
    expect(look(body).retry.waitSeconds).toBe(seconds)
  })

  test('is named in what decided, with its place', () => {
    const paste = '{"code":-1003,"msg":"Slow","http":429,"pause":1500}'
    const { retry } = diagnose(paste, catalogue, { now })
    expect(retry.decidedBy).toBe('pause in the body')
    expect(paste.slice(...retry.decidedBySpan!)).toBe('1500')
  })

  test('is below the Retry-After header', () => {
    const head = 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\n\r\n'
    expect(look({ code: -1003, msg: 'Slow', pause: 1500 }, head).retry.waitSeconds).toBe(30)
  })
})
