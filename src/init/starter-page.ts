/**
 * The page of an API to begin with: every part that an API's page has, each to be replaced.
 * @param name of the API
 */
export const starterPage = (name: string) => `---
name: ${JSON.stringify(name)}
nameIsOurs: false
summary: Every error that ${name} sends, with what it means, what to do about it, and whether to send the same request again.
envelopes: [error-object]
headers: [Retry-After]
---

Branch on \`error.code\`. The message is for people, and its wording can change.

## Error body

\`\`\`json
{ "error": { "code": "rate_limited", "message": "Too many requests." } }
\`\`\`

| Member | Type | What it holds |
| --- | --- | --- |
| \`error.code\` | string | The code, from the table below. |
| \`error.message\` | string | What happened, for a person. |

## Statuses

<StatusTable>

| Status | Name | Meaning | Retry |
| --- | --- | --- | --- |
| 200 / 201 / 204 | Success | The request was carried out. | — |
| 401 | Unauthorized | The request has no valid credentials. | Re-authenticate |
| 404 | Not Found | There is nothing at this address. | No |
| 5xx | Server error | Something failed on the server. | Retry with backoff |

</StatusTable>

## Codes

<CodeTable>

| Code | Status | Kind | Description | Resolution | Retry |
| --- | --- | --- | --- | --- | --- |
| \`invalid_request\` | 400 | validation | A value in the request is missing or wrong. | Correct the value that the message names, then send the request again. | Fix the request |
| \`rate_limited\` | 429 | rate-limited | This key sent more requests than it may. | Wait as long as \`Retry-After\` says, then send the same request again. | Wait, then retry (at least 1 second) |

</CodeTable>

## Examples

<Example verdict="wait" wait="30" code="rate_limited" status="429" envelope="error-object" sample="Rate limited">

\`\`\`http
HTTP/1.1 429 Too Many Requests
Content-Type: application/json
Retry-After: 30

{ "error": { "code": "rate_limited", "message": "Too many requests." } }
\`\`\`

</Example>
`
