/**
 * A starter page for an API: every part of an API's page, each to be replaced.
 * @param name name of the API
 */
export const starterPage = (name: string) => `---
name: ${JSON.stringify(name)}
nameIsOurs: false
summary: Every error that ${name} sends, with what it means, how to fix it, and whether to retry the request.
envelopes: [error-object]
headers: [Retry-After]
---

Branch on \`error.code\`. The message is for people, and its wording can change.

## Error body

\`\`\`json
{ "error": { "code": "rate_limited", "message": "Too many requests." } }
\`\`\`

| Member | Type | Value |
| --- | --- | --- |
| \`error.code\` | string | The code, from the table below. |
| \`error.message\` | string | What happened, for people. |

## Statuses

<StatusTable>

| Status | Name | Meaning | Retry |
| --- | --- | --- | --- |
| 200 / 201 / 204 | Success | The request succeeded. | — |
| 401 | Unauthorized | The request has no valid credentials. | Re-authenticate |
| 404 | Not Found | The resource doesn't exist. | Don't retry |
| 5xx | Server error | Something failed on the server. | Retry with backoff |

</StatusTable>

## Codes

<CodeTable>

| Code | Status | Kind | Description | Resolution | Retry |
| --- | --- | --- | --- | --- | --- |
| \`invalid_request\` | 400 | validation | A value in the request is missing or wrong. | Correct the value that the message names, then send the request again. | Fix the request |
| \`rate_limited\` | 429 | rate-limited | This key exceeded its rate limit. | Wait as long as \`Retry-After\` says, then retry. | Wait, then retry (at least 1 second) |

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
