import { expect, test } from 'vitest'
import { content } from './content.ts'
import { siblingsOf } from './entries.ts'

const pageOf = (url: string) => content.codes.find(({ entry }) => entry.url === url)!
const codesLike = (url: string) => siblingsOf(pageOf(url)).map(({ entry }) => entry.code)

test('similar codes are of the same API, with the same status or kind, and at most twelve', () => {
  for (const page of content.codes) {
    const siblings = siblingsOf(page)
    expect(siblings.length).toBeLessThanOrEqual(12)
    for (const { entry } of siblings) {
      expect(entry.api).toBe(page.entry.api)
      expect(entry.url).not.toBe(page.entry.url)
      const statuses = [entry.status.from, ...entry.moreStatuses]
      const { from, to } = page.entry.status
      expect(entry.kind === page.entry.kind || statuses.some((status) => from <= status && status <= to)).toBe(true)
    }
  }
})

test('codes with both come first', () => {
  expect(codesLike('/e/s3/nosuchkey/')).toEqual(['NoSuchBucket', 'NoSuchUpload', 'NoSuchVersion'])
  expect(codesLike('/e/kubernetes/gone/')).toEqual(['Expired'])
  expect(codesLike('/e/incidents/503/')[0]).toBe('SERVICE_UNAVAILABLE')
})
