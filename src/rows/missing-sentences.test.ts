import { expect, test } from 'vitest'
import { missingSentences } from './missing-sentences.ts'

const page = `<!-- Wait. --><style>p { content: "Never." }</style>
<p><b>Back off</b>: send the same
request again.</p><p>AWS&#39;s row for <code>A&amp;B</code> says: &#x201c;No&#x201d;.</p>`

test.each([
  ['what stands on the page, whatever is between its words', 'Back off: send the same request again.', true],
  ['what holds literals and marks', 'AWS\'s row for `A&B` says: "No".', true],
  ['what is only in a comment', 'Wait.', false],
  ['what is only in a style', 'Never.', false],
  ['what the page says otherwise', 'Back off: send the same request once.', false],
])('%s', (_, sentence, isThere) => {
  expect(missingSentences(page, [sentence])).toEqual(isThere ? [] : [sentence])
})
