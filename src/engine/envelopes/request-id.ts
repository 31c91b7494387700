import type { Response } from '../model.ts'

/**
 * The request ID from the response header fields: the API's own first, then a gateway's, then a trace. Names as documented by the
 * vendors that send them, then any name that says so (`x-acme-request-id`). An edge's id (`cf-ray`, `x-amz-cf-id`) names a
 * connection to the edge, which the API's support can't look up; it counts only where the body shows it, because then the edge wrote it.
 */
export function requestIdHeader({ headers, body }: Response): { name: string; value: string } | null {
  for (const name of names) {
    const found = valueOf(headers, (header) => header === name)
    if (found) return found
  }
  for (const pattern of patterns) {
    const found = valueOf(headers, (header) => pattern.test(header) && !edges.has(header))
    if (found) return found
  }
  const edge = valueOf(headers, (header) => edges.has(header))
  return edge && body?.includes(edge.value.split('-', 1)[0] ?? edge.value) ? edge : null
}

function valueOf(
  headers: Response['headers'],
  isWanted: (name: string) => boolean,
): { name: string; value: string } | null {
  for (const [name, text] of headers) {
    const value = text.trim()
    if (!noId.test(value) && isWanted(name)) return { name, value }
  }
  return null
}

/** What a server without tracing sends, and what is there where the ID was taken out. */
export const noId = /^(?:[0-]*|\W*(?:redacted|masked|hidden|removed|null|none|undefined|n\/a)\W*)$/i

const names = [
  'x-request-id',
  'request-id',
  'x-requestid',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-amzn-request-id',
  'x-ms-request-id',
  'x-github-request-id',
  'x-correlation-id',
  'correlation-id',
  'x-correlationid',
  'twilio-request-id',
  'paypal-debug-id',
  'x-slack-req-id',
  'x-notion-request-id',
  'apim-request-id',
  'x-ms-correlation-request-id',
  'client-request-id',
]

/** Names that say of themselves that they identify the request, the more exact first. */
const patterns = [
  /(?:^|-)req(?:uest)?-?(?:id|uuid|guid)$/,
  /(?:^|-)(?:correlation|correlationid)-?(?:id|uuid)?$/,
  /(?:^|-)(?:transaction|query|debug|log|invocation|operation|activity|response|error|event)-?(?:id|uuid)$/,
  /(?:^|-)(?:vercel|fly-request)-id$/,
  /(?:^|-)trace-?id$|^traceparent$|^x-b3-traceid$|^x-cloud-trace-context$|^atl-traceid$|^x-amz-apigw-id$|^x-amzn-trace-id$/,
]

const edges = new Set(['cf-ray', 'x-amz-cf-id', 'x-akamai-request-id', 'x-azure-ref'])
