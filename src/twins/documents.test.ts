import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test, vi } from 'vitest'
import { content } from '../site/content.ts'
import { codesOf } from '../site/entries.ts'
import { codeDocumentOf } from './code-document.ts'
import type { Places } from './code-fields.ts'
import { codesDocumentOf } from './codes-document.ts'
import { compile } from './compile.fixture.ts'
import { documentTypes } from './document-types.ts'
import { linksDocumentOf } from './links-document.ts'
import { documents, schemaOf, schemaUrl } from './schema.ts'

// The compiler first reads its own library.
vi.setConfig({ testTimeout: 90_000 })

const places: Places = {
  href: (path) => `/docs/errors${path}`,
  address: (path) => `https://example.com/docs/errors${path}`,
}

const all = {
  codes: [codesDocumentOf(content, places)],
  code: content.codes.map((page) => codeDocumentOf(page, places)),
  links: content.apis.map(({ api }) => linksDocumentOf(api.id, codesOf(api.id), places)),
}

type Name = keyof typeof all
const names = Object.keys(all) as Name[]

/** The faults that an independent validator finds in a document. */
function faultsOf(name: Name, document: unknown): string {
  const ajv = new Ajv2020({ strict: true, strictTypes: false })
  formats.default(ajv)
  const validate = ajv.compile(schemaOf(name, places.address(schemaUrl(name))))
  return validate(document) ? '' : ajv.errorsText(validate.errors)
}

describe.each(names)('the documents of "%s"', (name) => {
  test('exist', () => {
    expect(all[name].length).toBeGreaterThanOrEqual({ codes: 1, code: 200, links: 12 }[name])
  })

  test('match their JSON Schema', () => {
    const ajv = new Ajv2020()
    formats.default(ajv)
    const validate = ajv.compile(schemaOf(name, places.address(schemaUrl(name))))
    for (const document of all[name]) expect(validate(document), ajv.errorsText(validate.errors)).toBe(true)
  })

  test('have only members that their JSON Schema names', () => {
    for (const document of all[name]) expect(documents[name].parse(document)).toEqual(document)
  })

  test('name the address of their JSON Schema', () => {
    for (const { $schema } of all[name]) expect($schema).toBe(`https://example.com/docs/errors/schemas/${name}.v1.json`)
  })
})

describe("a document that doesn't match its schema is rejected", () => {
  const [code] = all.code
  test.each([
    ['without a member', 'code', { ...code, url: undefined }, "must have required property 'url'"],
    ['with an unknown verdict', 'code', { ...code, retry: { ...code?.retry, verdict: 'maybe' } }, '/retry'],
    ['with an unknown kind', 'code', { ...code, kind: 'odd' }, '/kind must be equal to one of'],
    ['with an invalid date', 'code', { ...code, published: 'yesterday' }, '/published'],
    ['of another version', 'codes', { ...all.codes[0], version: 2 }, '/version must be equal to constant'],
    ["with a link that isn't a string", 'links', { ...all.links[0], codes: { a: 1 } }, '/codes/a must be string'],
  ] as const)('%s', (_, name, document, fault) => {
    expect(faultsOf(name, structuredClone(document))).toContain(fault)
  })
})

test("a further member is valid: additions don't break clients that validate", () => {
  expect(faultsOf('codes', { ...all.codes[0], more: true })).toBe('')
})

test('codes.json keeps the fields that it has always had', () => {
  expect(
    all.codes[0]?.codes.find(({ code, api }) => api === 'sessions' && code === 'rate_limit_exceeded'),
  ).toMatchObject({
    api: 'sessions',
    code: 'rate_limit_exceeded',
    status: '429',
    moreStatuses: [],
    kind: 'rate-limited',
    name: 'Rate limit exceeded',
    description: expect.any(String),
    resolution: expect.any(String),
    retry: { verdict: 'wait', floorSeconds: 1 },
    unlisted: true,
    url: '/docs/errors/e/sessions/rate_limit_exceeded/',
  })
})

test('all documents agree about each code', () => {
  for (const [index, { api, code, url, permalink }] of (all.codes[0]?.codes ?? []).entries()) {
    expect(all.code[index]).toMatchObject({ api, code, url, permalink })
    if (code !== null) expect(all.links.find((links) => links.api === api)?.codes[code]).toBe(permalink)
  }
})

describe('links of an API', () => {
  const linksOf = (api: string) => all.links.find((links) => links.api === api)
  test.each([
    ['a status with a page of its own', 'sessions', '503', '/e/sessions/503/'],
    ['a status of one code only', 'google-rpc', '504', '/e/google-rpc/deadline_exceeded/'],
    ['a status of several codes', 's3', '403', '/e/s3/'],
    ['a class of statuses', '10ex', '5xx', '/e/10ex/5xx/'],
  ])('%s', (_, api, status, url) => {
    expect(linksOf(api)?.statuses[status]).toBe(places.address(url))
  })

  test('the fallback is the list of all codes', () => {
    expect(linksOf('sessions')?.fallback).toBe(places.address('/e/sessions/'))
  })
})

describe('the TypeScript types', () => {
  const client = (line: string) => `import type { CodesDocument, CodeDocument, LinksDocument } from './documents'
declare const codes: CodesDocument, code: CodeDocument, links: LinksDocument
${line}`

  const values = () =>
    (['codes', 'code', 'links'] as const)
      .map((name, index) => {
        const type = ['CodesDocument', 'CodeDocument', 'LinksDocument'][index]
        const [first] = all[name]
        return `export const ${name}Value: ${type} = ${JSON.stringify(first)}`
      })
      .join('\n')

  test.each([
    ['fit the actual documents', values(), ''],
    ['know the verdicts', `const verdict: 'wait' | undefined | string = code.retry?.verdict; export { verdict }`, ''],
    ['reject an unknown member', 'export const text = codes.codes[0]!.text', "'text' does not exist"],
    ['reject an unknown verdict', `export const is = code.retry?.verdict === 'maybe'`, 'no overlap'],
    ['say that a code may be null', 'export const code1: string = codes.codes[0]!.code', "'null' is not assignable"],
    ['say that a link is a string', 'export const link: number = links.fallback', "'string' is not assignable"],
  ])('%s', async (_, line, complaint) => {
    const complaints = compile({ 'documents.d.ts': await documentTypes(), 'client.ts': client(line) }).join('\n')
    if (complaint === '') expect(complaints).toBe('')
    else expect(complaints).toContain(complaint)
  })
})
