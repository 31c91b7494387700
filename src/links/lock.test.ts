import { expect, test } from 'vitest'
import { addToLock, readLock } from './lock.ts'

const first = addToLock('', ['/e/acme/a/', '/e/acme/b/'], '2026-11-28')
const both = addToLock(first, ['/e/acme/b/', '/e/acme/c/', '/apis/acme/#c'], '2026-12-01')

test('an address is locked once, in the block of its first day', () => {
  expect([...readLock(both).addresses]).toEqual(['/e/acme/a/', '/e/acme/b/', '/apis/acme/#c', '/e/acme/c/'])
  expect(both.startsWith(first)).toBe(true)
  expect(readLock(both).faults).toEqual([])
})

test('the lock is unchanged if nothing is new', () => {
  expect(addToLock(both, ['/e/acme/a/'], '2027-01-01')).toBe(both)
})

test('blocks that two branches added in parallel are both valid', () => {
  const other = addToLock(first, ['/e/acme/d/'], '2026-12-02')
  const merged = both + other.slice(first.length)
  expect(readLock(merged).faults).toEqual([])
  expect(readLock(merged).addresses.has('/e/acme/d/')).toBe(true)
})

test.each([
  ['an address removed', both.replace('/e/acme/a/\n', ''), 'urls.lock:3  the block should have 2 addresses and has 1'],
  ['an address changed', both.replace('/e/acme/a/', '/e/acme/x/'), 'urls.lock:3  an address of this block was changed'],
  [
    'an address removed, with the number adjusted',
    both.replace('/e/acme/a/\n', '').replace(' 2 after', ' 1 after'),
    'urls.lock:3  an address of this block was changed',
  ],
  ['a block removed', both.replace(first.slice(first.indexOf('@')), ''), 'urls.lock:3  the block'],
  ['an address added by hand', `${both}/e/acme/z/\n`, 'urls.lock:6  the block should have 2 addresses and has 3'],
  ['a line before the first block', '/e/acme/a/\n', "urls.lock:1  this line isn't in a block"],
])('%s is found without history', (_, text, begins) => {
  expect(readLock(text).faults).toEqual([expect.stringContaining(begins)])
})
