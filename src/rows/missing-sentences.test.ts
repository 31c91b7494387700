import { expect, test } from 'vitest'
import { missingSentences } from './missing-sentences.ts'

const page = `<!-- Wait. --><style>p { content: "Never." }</style>
<p><b>Retry with backoff</b>: wait longer before each
attempt.</p><p>AWS&#39;s row for <code>A&amp;B</code> says: &quot;Don&#39;t retry&quot;.</p>`

test.each([
  ['what is on the page, whatever is between its words', 'Retry with backoff: wait longer before each attempt.', true],
  ['what contains literals and quotes', 'AWS\'s row for `A&B` says: "Don\'t retry".', true],
  ['what is only in a comment', 'Wait.', false],
  ['what is only in a style', 'Never.', false],
  ['what the page says in other words', 'Retry with backoff: wait longer before the attempt.', false],
])('%s', (_, sentence, isThere) => {
  expect(missingSentences(page, [sentence])).toEqual(isThere ? [] : [sentence])
})
