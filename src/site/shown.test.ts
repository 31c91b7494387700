import { describe, expect, test } from 'vitest'
import { packCatalogue, unpackCatalogue } from '../catalogue/pack.ts'
import { readContent } from '../catalogue/index.ts'
import { diagnose } from '../engine/index.ts'
import { isPublishedIn, shownContent } from './shown.ts'

const page = (name: string, group: string, code: string) => ({
  path: `content/apis/${name}/index.mdx`,
  text: `---
name: ${name}
nameIsOurs: false
group: ${group}
summary: The errors of ${name}, each with what it means and what to do about it, for tests.
envelopes: [flat-code]
hosts: [${name}.example]
sources: ['https://${name}.example/docs']
read: 2026-11-29
---

<CodeTable>

| Code | Status | Description | Resolution | Retry | Kind |
| --- | --- | --- | --- | --- | --- |
| \`${code}\` | 409 | The ${name} is closed. | Open the ${name}. | No | conflict |

</CodeTable>
`,
})

const all = readContent([
  page('acme', 'api', 'door_shut'),
  page('zeta', 'api', 'gate_shut'),
  page('cloud', 'service', 'cloud_shut'),
  page('norm', 'standard', 'norm_shut'),
  {
    path: 'content/envelopes/flat-code.mdx',
    text: '---\nname: Flat\nsummary: One level with a code and a message, as small services of every kind send it.\nsenders: [many]\n---\n\n## How to recognize it\n\nx\n\n## How to read it\n\nx\n\n## Examples\n\nx\n\n## Easily confused with\n\nx\n',
  },
  {
    path: 'content/kinds/conflict.mdx',
    text: '---\nname: Conflict\nsummary: The request contradicts the state of what it was sent to, so it fails until that changes.\n---\n\n## What it means\n\nx\n\n## What to do\n\nx\n\n## Easily confused with\n\nx\n',
  },
  {
    path: 'content/guides/doors.mdx',
    text: '---\ntitle: Doors\nsummary: How to open what is closed, in every one of these APIs, step by step.\norder: 1\n---\n\nx\n',
  },
])

const everything = { shown: { service: true, standard: true }, hasGuides: true, order: [] as string[] }
const idsOf = ({ apis }: { apis: { api: { id: string } }[] }) => apis.map(({ api }) => api.id)

test('APIs are listed in the order of the config, then the others by id', () => {
  expect(idsOf(shownContent(all, everything))).toEqual(['acme', 'cloud', 'norm', 'zeta'])
  expect(idsOf(shownContent(all, { ...everything, order: ['zeta', 'norm'] }))).toEqual(['zeta', 'norm', 'acme', 'cloud']) // prettier-ignore
})

describe("a service that isn't shown", () => {
  const shown = shownContent(all, { ...everything, shown: { service: false, standard: ['norm'] } })

  test('has no page', () => {
    expect(idsOf(shown)).toEqual(['acme', 'norm', 'zeta'])
    expect(shown.codes.map(({ entry }) => entry.code)).toEqual(['door_shut', 'norm_shut', 'gate_shut'])
  })

  test.each([
    ['/apis/cloud/', false],
    ['/apis/cloud/#cloud_shut', false],
    ['/e/cloud/cloud_shut/', false],
    ['/links/cloud.json', false],
    ['/apis/norm/', true],
    ['/e/acme/door_shut/', true],
    ['/links/acme.json', true],
    ['/guides/doors/', true],
    ['/guides/', true],
    ['/guides/windows/', false],
    ['/headers/', false],
    ['/e/', true],
    ['/status/409/', true],
    ['https://cloud.example/', true],
    ['#below', true],
  ])('%s is published: %s', (path, isPublished) => {
    expect(isPublishedIn(shown, path)).toBe(isPublished)
  })

  test('is still read, and its explanation has no links', () => {
    const catalogue = unpackCatalogue(packCatalogue(shown.catalogue))
    const paste = 'POST https://cloud.example/x\n\nHTTP/1.1 409 Conflict\n\n{"code":"cloud_shut","message":"Closed"}'
    const { matches, explanation, retry } = diagnose(paste, catalogue, { now: 0 })
    expect(matches[0]).toMatchObject({ api: 'cloud', code: 'cloud_shut', isOnlyRead: true })
    expect(explanation.filter(({ text }) => /cloud is/.test(text))).toEqual([{ text: 'The cloud is closed.', source: null }]) // prettier-ignore
    expect(retry.decidedBy).toBe('cloud docs for `cloud_shut`')
  })

  test('leaves the others as they are', () => {
    const { matches, explanation } = diagnose(
      'POST https://acme.example/x\n\nHTTP/1.1 409 Conflict\n\n{"code":"door_shut","message":"Closed"}',
      shown.catalogue,
      { now: 0 },
    )
    expect(matches[0]).not.toHaveProperty('isOnlyRead')
    expect(explanation[0]?.source).toBe('/apis/acme/#door_shut')
  })
})

test('without guides, none is published', () => {
  const shown = shownContent(all, { ...everything, hasGuides: false })
  expect([shown.guides, isPublishedIn(shown, '/guides/'), isPublishedIn(shown, '/guides/doors/')]).toEqual([[], false, false]) // prettier-ignore
})
