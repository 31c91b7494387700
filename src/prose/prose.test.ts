import { describe, expect, test } from 'vitest'
import { checkRuns } from './check-runs.ts'
import { markdownRuns } from './markdown-runs.ts'
import { hardSentences } from './readability.ts'
import { sourceRuns } from './source-runs.ts'

const faults = async (text: string) =>
  (await checkRuns('a.md', [{ line: 3, text }])).map(({ line, what }) => `${line} ${what}`)

describe('in a sentence', () => {
  test.each([
    ['a word that is not used', 'Mend the request.', '3 The words "Mend" are not used.'],
    [
      'the former words of a verdict',
      'Retry after fixing the request.',
      '3 The words "after fixing the request" are not used.',
    ],
    ['British spelling', 'The color and the colour differ.', '3 "colour" is not in the dictionary.'],
    ['a typo', 'The reqest failed.', '3 "reqest" is not in the dictionary.'],
    ['a word twice', 'Wait for the the reset.', '3 Unexpected repeated `the`, remove one occurrence'],
    ['the wrong article', 'Send an new token.', '3 Unexpected article `an` before `new`, expected `a`'],
    ['typographic quotes', 'It isn\u2019t there.', '3 The words "\u2019" are not used.'],
  ])('%s is found', async (_, text, fault) => {
    expect(await faults(text)).toContain(fault)
  })

  test.each(['Wait 37 seconds, then retry.', 'An nginx server sends 499.', 'PostgREST and Supabase use SQLSTATE.'])(
    'nothing is found in "%s"',
    async (text) => {
      expect(await faults(text)).toEqual([])
    },
  )
})

test('a page is read by paragraph, heading, cell, caption and front matter, without its code', () => {
  const page = `---
title: Slow down
id: slow_down
---

## What it means

The \`code\` is
new.

| One cell | Two cells |
| --- | --- |
| a b | see below |

<Example title="A first sample">

\`\`\`http
HTTP/1.1 200 OK
\`\`\`

</Example>
`
  expect(markdownRuns('a.mdx', page)).toEqual([
    { line: 2, text: 'Slow down' },
    { line: 6, text: 'What it means' },
    { line: 8, text: 'The § is new.' },
    { line: 11, text: 'One cell' },
    { line: 11, text: 'Two cells' },
    { line: 13, text: 'see below' },
    { line: 15, text: 'A first sample' },
  ])
})

test('a source is read by comment, string and text between tags, without patterns, lists and what is marked as sent', () => {
  const source = `import a from 'some thing'
/** Reads a page. @param text of it */
const one = 'two words'
const two = \`three \${one} words\`
const three = 'first part|second part'
const four = 'Cannot do this' // as sent
const view = <p>Read <b>this text</b> now</p>
`
  expect(sourceRuns('a.tsx', source).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '2 Reads a page. of it',
    '3 two words',
    '4 three § words',
    '7 Read this text now',
    '7 this text',
  ])
})

test('a page of Astro is read with its script and its own lines', () => {
  const page = "---\nconst title = 'Two words'\n---\n\n<style>a b { c: d }</style>\n<p>See the page</p>\n"
  expect(sourceRuns('a.astro', page).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '2 Two words',
    '6 See the page',
  ])
})

test('a hard sentence is named, a plain one is not', () => {
  const hard =
    'Notwithstanding the aforementioned considerations, comprehensive reauthentication necessitates administrative intervention throughout organizational infrastructures.'
  expect(hardSentences([{ line: 1, text: `${hard} Wait a minute.` }]).map(({ sentence }) => sentence)).toEqual([hard])
})
