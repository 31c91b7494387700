import { expect, test } from 'vitest'
import type { CodePage } from '../catalogue/model.ts'
import { plainAnswer } from './plain-answer.ts'

const page = {
  entry: {
    code: 'TOO_MANY',
  },
  title: 'Too many requests',
  summary: 'This `key` sent too many.',
} as unknown as CodePage

const about = {
  api: 'Acme API',
  statuses: '429 Too Many Requests / 503',
  markdownUrl: '/e/acme/too_many/index.md',
  retry: ['Wait.', 'The row says so.', 'And'.padEnd(60, '.')],
}

const markdown = `# x

## What to do

### If you make the call

Stop, then read [the guide](/guides/x/):

1. the \`Retry-After\` header -- in **seconds**;
2. your\\_own.

### If you run the API

Nothing.

## Why it happens

Because.
`

test('the answer: code, status, what to do, whether to retry', () => {
  expect(plainAnswer(page, markdown, about)).toBe(`TOO_MANY · 429 Too Many Requests / 503 · Acme API

Too many requests. This \`key\` sent too many.

What to do: Stop, then read the guide:
1. the \`Retry-After\` header — in seconds;
2. your_own.

Retry: Wait. The row says so. And.........................................................

This page as Markdown: /e/acme/too_many/index.md`)
})

test('long advice is cut so that everything fits on a screen', () => {
  const long = plainAnswer(page, `## What to do\n\n${'word '.repeat(500)}`, about).split('\n')
  expect(long.length).toBeLessThan(23)
  expect(Math.max(...long.map((line) => line.length))).toBeLessThanOrEqual(96)
  expect(long.filter((line) => line.endsWith('…'))).toHaveLength(1)
})

test('a retired code says so first', () => {
  const retired = { ...page, entry: { ...page.entry, retired: { since: '2026-05', instead: ['RATE_LIMITED'] } } }
  expect(plainAnswer(retired, '', about).split('\n')[1]).toBe('No longer sent since 2026-05. Replaced by RATE_LIMITED.')
})

test('the text never ends the comment', () => {
  expect(plainAnswer({ ...page, title: 'a --> b', summary: '--!> c' }, '', about)).not.toMatch(/--/)
})
