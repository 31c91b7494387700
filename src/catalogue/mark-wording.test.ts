import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { markWording } from './mark-wording.ts'
import type { Content, Example } from './model.ts'

const { apis, examples } = content

describe('a sample says where its messages come from', () => {
  test.each([
    ['quoted', '{"message":"Slow down"}', 'source'],
    ['quoted, under another name', '{"detail":"Slow down"}', 'source'],
    ['in other words', '{"message":"Slow down, please"}', 'ours'],
    ['quoted above fields in other words', '{"message":"Slow down","fields":[{"msg":"Too fast"}]}', 'ours'],
    ['a list of them', '{"message":["Slow down"]}', 'ours'],
    ['none', 'HTTP/1.1 429 Too Many Requests', 'ours'],
  ])('%s', (_, paste, wording) => {
    expect(wordingOf(paste, ['Slow down'])).toBe(wording)
  })

  test('of an envelope, that it shows the shape', () => {
    const example = {
      path: 'content/envelopes/flat.mdx',
      paste: '{}',
      expected: {},
      wording: null,
    } as unknown as Example
    markWording({ apis: [], examples: [example] } as unknown as Content, [])
    expect(example.wording).toBe('shape')
  })

  test("and nothing if its API doesn't list them", () => {
    expect(wordingOf('{"message":"Slow down"}', null)).toBeNull()
  })
})

function wordingOf(paste: string, messages: string[] | null): Example['wording'] {
  const example = { path: 'content/apis/acme/index.mdx', paste, expected: { api: 'acme' }, wording: null } as Example
  markWording({ apis: [{ api: { id: 'acme' }, messages }], examples: [example] } as unknown as Content, [])
  return example.wording
}

const documented = ['10ex', 'connectors', 'incidents', 'organizations', 'sessions']

test.each(documented)('every sample of %s is quoted, or says that it is made up', (id) => {
  const samples = examples.filter(({ expected }) => expected.api === id)
  expect(samples.length).toBeGreaterThan(0)
  expect(samples.filter(({ wording }) => wording === null).map(({ path, line }) => `${path}:${line}`)).toEqual([])
})

test('samples quote the messages that the source shows', () => {
  for (const { api } of apis.filter(({ messages }) => messages !== null && messages.length > 0)) {
    const wordings = examples.filter(({ expected }) => expected.api === api.id).map(({ wording }) => wording)
    expect(wordings).toContain('source')
  }
})
