import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import type { Catalogue, Entry } from '../engine/model.ts'
import { MissingPart } from '../engine/parts.ts'
import { loadContent } from '../site/load-content.ts'
import { shardsOf } from './shards.ts'

const { catalogue } = loadContent(process.cwd())
const codes = catalogue.entries.filter(({ code }) => code !== null)
const options = { now: Date.UTC(2026, 10, 21) }

/** The site's own catalogue with so many codes: fewer than it has, or invented ones in its own words beside them. */
function catalogueWith(count: number): Catalogue {
  const invented = Array.from({ length: Math.max(0, count - codes.length) }, (_, n): Entry => {
    const model = codes[(n * 7) % codes.length]!
    const code = `${String(model.code).toLowerCase().replaceAll(/\W+/g, '_')}_${words[n % 97]}_${n}`
    const name = `${model.name} ${words[n % 97]} ${n}`
    const text = `${words[n % 89]} ${words[n % 83]} ${words[n % 79]} ${n}`
    return { ...model, api: 'sessions', code, name, description: `${model.description} ${text}`, url: `/e/sessions/${code}/`, row: `/apis/sessions/#${code}` } // prettier-ignore
  })
  const rows = catalogue.entries.filter(({ code }) => code === null)
  return { ...catalogue, entries: [...rows, ...codes.slice(0, count), ...invented] }
}

/** Words of the tables, for invented codes that compress as real ones do. */
const words = [...new Set(codes.flatMap(({ description }) => description.toLowerCase().match(/[a-z]{4,}/g) ?? []))]

const large = catalogueWith(10_000)
const bytesOf = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length

/** The explorer's script to the first diagnosis is never less than this, React's client included; in bytes. */
const besides = 112_000

describe('what the explorer loads of the catalogue before a diagnosis', () => {
  test('is with 10,000 codes within a tenth of what it is with 60', () => {
    const [few, many] = [catalogueWith(60), large].map((each) => besides + bytesOf(shardsOf(each).head))
    expect(large.entries.length).toBeGreaterThan(10_000)
    expect(many! / few!).toBeLessThan(1.1)
  })

  test('is all of it, where that is no more', () => {
    const { head, tail } = shardsOf(catalogueWith(60))
    expect(tail).toEqual([])
    expect(head.isPartial).toBeUndefined()
  })
})

describe('head and tail', () => {
  const { head, tail } = shardsOf(large)

  test('together are the catalogue, each entry once', () => {
    const all = [...head.entries, ...tail.flat()].map(({ url }) => url)
    expect(all.toSorted()).toEqual(large.entries.map(({ url }) => url).toSorted())
  })

  test('never share a name of a code', () => {
    const named = (entries: Entry[]) => entries.flatMap(({ code }) => (code === null ? [] : [code.toLowerCase()]))
    const inHead = new Set(named(head.entries))
    expect(named(tail.flat()).filter((name) => inHead.has(name))).toEqual([])
  })

  test('no file of the tail is large', () => {
    expect(tail.length).toBeGreaterThan(5)
    for (const shard of tail) expect(JSON.stringify(shard).length).toBeLessThan(300_000)
  })

  test('the codes of the APIs described here are in the head', () => {
    const standards = new Set(catalogue.apis.filter(({ isStandard }) => isStandard).map(({ id }) => id))
    const own = codes.filter(({ api }) => !standards.has(api))
    expect(own.length).toBeGreaterThan(30)
    expect(own.filter(({ url }) => !head.entries.some((entry) => entry.url === url))).toEqual([])
  })

  const pastes = [
    ...codes.filter((_, n) => n % 5 === 0).map(({ code }) => String(code)),
    ...large.entries.filter((_, n) => n % 701 === 0).map(({ code }) => JSON.stringify({ error: { code, message: 'm' } })), // prettier-ignore
    ...loadContent(process.cwd()).examples.filter((_, n) => n % 5 === 0).map(({ paste }) => paste),
    '{"code":"RATE_LIMIT_EXCEDED","message":"m"}',
    '{"error":{"code":"never_heard_of","message":"m"}}',
    'HTTP/1.1 502 Bad Gateway\n\n',
  ] // prettier-ignore

  const joined = { ...head, entries: [...head.entries, ...tail.flat()], isPartial: false }

  test('the head alone says what the whole catalogue says, or nothing', () => {
    let waits = 0
    for (const paste of pastes) {
      const whole = diagnose(paste, large, options)
      try {
        expect(diagnose(paste, head, options)).toEqual(whole)
      } catch (error) {
        if (!(error instanceof MissingPart)) throw error
        waits++
      }
      expect(diagnose(paste, joined, options)).toEqual(whole)
    }
    expect(waits).toBeGreaterThan(10)
  }, 60_000)
})
