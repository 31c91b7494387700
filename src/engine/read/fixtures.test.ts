import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { at } from '../json.ts'
import type { Path, Span } from '../model.ts'
import { read } from './index.ts'
import type { StatedFacts } from './index.ts'
import '../index.ts'

const folder = join(import.meta.dirname, '../fixtures')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('pastes in fixtures/ are read as the file beside them says', () => {
  test.each(names)('%s', (name) => {
    const paste = readFileSync(join(folder, name), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, '.json')), 'utf8'))
    const reading = read(paste, expected.part === undefined ? {} : { part: expected.part })
    const textAt = (span: Span | null): string | null => span && paste.slice(...span)

    const { limit, ...input } = reading.input
    expect(input).toEqual(expected.input)
    expect(limit?.is ?? null).toBe(input.form === 'empty' ? 'empty' : null)
    expect(reading.response).toEqual(expected.response)
    expect(JSON.stringify(reading.json)).toBe(JSON.stringify(expected.json))
    expect(reading.bareCode).toEqual(expected.bareCode)
    expect(textAt(reading.statusSpan)).toBe(expected.statusAt)
    expect(reading.stated && statedIn(reading.stated, textAt)).toEqual(expected.stated ?? null)
    expect(reading.parts.map(({ label, span }) => [label, textAt(span)!.slice(0, 40)])).toEqual(expected.parts ?? [])
    for (const [dotted, text] of Object.entries(expected.valuesAt)) {
      expect([dotted, textAt(reading.locate(pathOf(dotted, reading.json)))]).toEqual([dotted, text])
    }
    for (const [header, text] of Object.entries(expected.headersAt)) {
      expect([header, textAt(reading.locateHeader(header))]).toEqual([header, text])
    }
  })
})

/** Each fact, with its characters in the paste if they differ. */
function statedIn({ fields, kind, ...facts }: StatedFacts, textAt: (span: Span | null) => string | null) {
  const known = Object.entries(facts).flatMap(([name, fact]) => {
    const text = textAt(fact?.span ?? null)
    return fact === null ? [] : [[name, text === fact.value ? fact.value : { value: fact.value, at: text }]]
  })
  return {
    ...Object.fromEntries(known),
    ...(kind && { kind }),
    fields: fields.map(({ span, ...field }) => ({ ...field, at: textAt(span) })),
  }
}

/** Digits are an index where the path has led to an array. */
function pathOf(dotted: string, json: ReturnType<typeof read>['json']): Path {
  const path: (string | number)[] = []
  for (const key of dotted === '' ? [] : dotted.split('.'))
    path.push(Array.isArray(at(json, ...path)) ? Number(key) : key)
  return path
}
