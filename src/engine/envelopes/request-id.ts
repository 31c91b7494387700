import type { Response } from '../model.ts'

/**
 * The request id from the response header fields: the API's own first, then a gateway's, then an edge's or a trace.
 * Names as documented by the vendors that send them; only the first that has a value counts.
 */
export function requestIdHeader({ headers }: Response): { name: string; value: string } | null {
  for (const name of names) {
    const value = headers.find(([header]) => header === name)?.[1].trim()
    if (value) return { name, value }
  }
  return null
}

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
  'x-kong-request-id',
  'x-vercel-id',
  'fly-request-id',
  'x-trace-id',
  'x-amz-apigw-id',
  'x-amz-cf-id',
  'cf-ray',
  'x-b3-traceid',
  'traceparent',
  'x-cloud-trace-context',
]
