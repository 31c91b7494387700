import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { read } from '../catalogue/acme.fixture.ts'
import type { DeclaredEnvelope } from '../engine/model.ts'
import { schemaOf } from './schema-of-envelope.ts'

const listed: DeclaredEnvelope = {
  id: 'listed',
  name: 'Listed',
  signs: [
    { at: 'faults[].no', is: ['integer'], weight: 60, required: true, text: 'a' },
    { at: 'meta.kind', equals: ['fault'], weight: 20, required: true, text: 'b' },
    { at: 'error', is: ['present'], weight: -20, text: 'c' },
  ],
  reads: { code: ['faults[].no'], message: ['faults[].text'], requestId: ['meta.id'] },
}

const ajv = new Ajv2020({ strict: false })
const fits = (id: string, declared: DeclaredEnvelope[], body: unknown, code: object = { enum: [-1121, -1003] }) =>
  ajv.compile(schemaOf(id, declared).schema(code as Record<string, unknown>))(body)

describe('the schema of an envelope that its page declares', () => {
  const declared = [...(read().catalogue.envelopes ?? []), listed]
  test.each<[string, string, unknown, boolean]>([
    ['takes a body in it', 'acme-error', { code: -1121, msg: 'No' }, true],
    ['takes members beside', 'acme-error', { code: -1121, msg: 'No', more: 1 }, true],
    ['rejects a body without a required member', 'acme-error', { code: -1121 }, false],
    ['rejects an unknown code', 'acme-error', { code: -7, msg: 'No' }, false],
    ['rejects a string for a number', 'acme-error', { code: '-1121', msg: 'No' }, false],
    ['takes a list', 'listed', { faults: [{ no: -1003 }], meta: { kind: 'fault', id: 'x' } }, true],
    ['rejects an item without a required member', 'listed', { faults: [{}], meta: { kind: 'fault' } }, false],
    ['rejects another value', 'listed', { faults: [{ no: -1003 }], meta: { kind: 'other' } }, false],
  ])('%s: %s %j', (_, id, body, isSound) => {
    expect(fits(id, declared, body)).toBe(isSound)
  })

  test("has the code's own schema at its place", () => {
    const code = { $ref: '#/components/schemas/acme.Code' }
    expect(schemaOf('acme-error', declared).schema(code)).toMatchObject({
      properties: { code, msg: { type: 'string', description: 'What happened, for people.' } },
      required: ['code', 'msg'],
    })
  })
})

test('of an envelope that is neither written nor declared says only that it is JSON', () => {
  expect(schemaOf('zendesk-error')).toMatchObject({ mediaType: 'application/json' })
  expect(fits('zendesk-error', [], { any: 1 })).toBe(true)
  expect(fits('zendesk-error', [], 'text')).toBe(false)
})

test('of an envelope with its own schema is that schema', () => {
  expect(schemaOf('problem-details').mediaType).toBe('application/problem+json')
})
