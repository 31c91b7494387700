import { kindWords } from '../engine/wording.ts'
import type { Problem } from './content-error.ts'
import { ContentError } from './content-error.ts'
import { readContent } from './index.ts'
import type { Content } from './model.ts'

const kindPage = (name: string) => `---
name: ${name}
summary: What went wrong in this kind of failure, in one sentence long enough to appear in an index of pages.
---

## What it means

Something.

## What to do

Wait.

## Easily confused with

Nothing.
`

export const api = 'content/apis/acme/index.mdx'
export const code = 'content/apis/acme/-1003.mdx'
export const envelope = 'content/envelopes/acme-error.mdx'

/** The content of an API whose codes are negative numbers, in an envelope that its page declares. */
export const acme: Record<string, string> = {
  [api]: `---
name: Acme API
summary: Errors of an exchange for spot trading, with a negative number as the code and a message in every body.
envelopes: [acme-error]
---

<StatusTable>

| Status | Name | Meaning | Retry |
| --- | --- | --- | --- |
| 404 | Not Found | The endpoint doesn't exist. | Don't retry |
| 5xx | Server error | Something failed on the server. | Retry with backoff |

</StatusTable>

<CodeTable>

| Code | Status | Description | Resolution | Retry |
| --- | --- | --- | --- | --- |
| \`-1000\` | 500 | Something failed. | Retry later. | Retry with backoff |
| \`-1003\` | 429 | Too many requests. | Send fewer requests. | Wait, then retry (at least 1 second) |
| \`-1006\` | 500 | Something failed internally. | Retry later. | Retry with backoff |
| \`-1121\` | 400 | The symbol doesn't exist. | Use a symbol from the list. | Fix the request |

</CodeTable>

See [the code](/e/acme/-1003/), [its row](#-1003) and [the shape](/envelopes/acme-error/).
`,
  [code]: `---
title: Too many requests
summary: This caller sent more requests in a minute than its limit allows, so the API rejected this one.
---

## What to do

### If you make the call

Wait.

## Why it happens

- **A loop.** It doesn't pause. Add a pause.
- **Many workers.** They share a key. Give them one limit.

## What you will see

<Example verdict="wait" wait="7">

\`\`\`http
HTTP/1.1 429 Too Many Requests

{"code":-1003,"msg":"Slow down.","pause":7}
\`\`\`

</Example>

## Whether to retry

Yes.
`,
  [envelope]: `---
name: Acme error
summary: A flat object with a negative number as its code and a short sentence as its message, and nothing else.
senders: [Acme API]
shape:
  signs:
    - { at: code, is: integer, weight: 30, required: true }
    - { at: msg, is: text, weight: 30, required: true }
    - { at: message, is: present, weight: -30 }
  code: code
  message: msg
  wait: { at: pause, unit: seconds }
---

## How to recognize it

A number and \`msg\`.

## How to read it

By name.

## Examples

<Example verdict="fix" envelope="acme-error" code="-1121" api="acme">

\`\`\`json
{"code":-1121,"msg":"No such symbol."}
\`\`\`

</Example>

## Easily confused with

Others.
`,
  ...Object.fromEntries(
    (['not-found', 'internal', 'rate-limited', 'bad-request'] as const).map((kind) => {
      const words = kindWords[kind]
      return [`content/kinds/${kind}.mdx`, kindPage(words.charAt(0).toUpperCase() + words.slice(1))]
    }),
  ),
}

const filesOf = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => ({ path, text }))

export const read = (files: Record<string, string> = acme): Content => readContent(filesOf(files))

/** The problems of content; none if it follows every rule. */
export function problemsOf(files: Record<string, string>, locked: string[] = [], others: string[] = []): Problem[] {
  try {
    readContent(filesOf(files), locked, others)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

/** `acme` with one text replaced by another. The old text must be there, or the test would prove nothing. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = acme[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} doesn't contain ${from}`)
  return { ...acme, [path]: text.replace(from, () => to) }
}

/** The first line that contains `place`, counted from 1. */
export const lineOf = (files: Record<string, string>, path: string, place: string) =>
  (files[path] ?? '').split('\n').findIndex((line) => line.includes(place)) + 1
