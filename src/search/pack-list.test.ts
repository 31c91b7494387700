import { expect, test } from 'vitest'
import type { Item } from './item.ts'
import { packList, unpackList } from './pack-list.ts'

const list: Item[] = [
  { group: 'code', name: 'rate_limited', url: '/e/acme/rate_limited/', title: 'Rate limited', api: 'Acme API', status: '429', kind: 'rate-limited', verdict: 'wait', messages: ['Slow down'] }, // prettier-ignore
  { group: 'code', name: 'NoSuchKey', url: '/e/acme/nosuchkey/', title: 'The object does not exist', api: 'Acme API', status: '404', kind: 'not-found' }, // prettier-ignore
  { group: 'code', name: '5xx', url: '/e/acme/server-fault/', title: 'Server error', api: 'Acme API', status: '5xx', kind: 'internal', retired: true }, // prettier-ignore
  { group: 'code', name: 'E1', url: '/e/store/e1/', title: 'E1', api: 'Store', status: '400 422', kind: 'bad-request', service: true, messages: ['One', 'Two'] }, // prettier-ignore
  { group: 'status', name: '429', url: '/status/429/', title: 'Too Many Requests', verdict: 'backoff' },
  { group: 'guide', name: 'Retries', url: '/guides/retries/', text: 'When to retry', words: 'Backoff' },
]

const loaded = (items: Item[]) => unpackList(JSON.parse(JSON.stringify(packList(items))))

test('unpacking a packed list gives the same list', () => {
  expect(loaded(list)).toEqual(list)
})

test('an empty list stays empty', () => {
  expect(loaded([])).toEqual([])
})

test('a URL or a title that can be derived from the name is left out', () => {
  const { url, title } = packList(list)
  expect(url).toEqual([0, 0, '/e/acme/server-fault/', 0])
  expect(title).toEqual([0, 'The object does not exist', 'Server error', 0])
})
