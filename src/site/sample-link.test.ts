import { expect, test } from 'vitest'
import { writeLink } from '../share/link/write-link.ts'
import { content } from './content.ts'
import { sampleLink } from './sample-link.ts'

const pastes = [...content.examples.map(({ paste }) => paste), '', 'a'.repeat(200_000), 'ü \u{1f600} \ud800 half']

test.each(pastes)('a link equals the one that a browser writes: %.40s', async (paste) => {
  expect(await sampleLink(paste)).toBe(await writeLink({ paste }))
})
