/**
 * Names of header fields as they are found in printed text: the registered ones that errors come with (IANA, HTTP Field Name Registry), the
 * families that vendors use (`x-…`, `…-request-id`, rate limits), and what each says about whose field it is.
 */

/** Whether a word, in any case, is the name of a header field. */
export function isFieldName(word: string): boolean {
  const name = word.toLowerCase()
  return named.has(name) || (name.includes('-') && families.test(name))
}

/** Whose field it is: only requests have it, only responses have it, or either may. */
export function sideOf(name: string): 'request' | 'response' | 'either' {
  if (ofRequests.test(name)) return 'request'
  return ofResponses.test(name) ? 'response' : 'either'
}

/** A name that means a header field wherever it is, also alone: other words, such as `date` and `server`, have other meanings. */
export const isTellingName = (name: string): boolean => telling.test(name)

const named = new Set(
  `accept accept-ranges age allow alt-svc authorization cache-control connection content-disposition content-encoding content-language
  content-length content-location content-security-policy content-type cookie date etag expect expect-ct expires forwarded from host if-match
  if-modified-since if-none-match keep-alive last-modified link location mime-version origin p3p pragma priority proxy-authenticate
  proxy-authorization proxy-connection proxy-status referer referrer-policy permissions-policy nel report-to retry-after server server-timing
  set-cookie strict-transport-security te timing-allow-origin traceparent tracestate trailer transfer-encoding upgrade
  upgrade-insecure-requests user-agent vary via warning www-authenticate idempotency-key feature-policy cross-origin-opener-policy
  cross-origin-embedder-policy cross-origin-resource-policy origin-agent-cluster dpop-nonce grpc-status grpc-message request-id trace-id
  correlation-id ratelimit clear-site-data deprecation sunset`.split(/\s+/),
)

const families =
  /^(?:x-[a-z0-9][a-z0-9-]*[a-z0-9]|(?:[a-z0-9]+-){1,4}(?:request|trace|correlation|session|event|debug|error|ray)-?(?:id|code)|ratelimit-[a-z-]+|rate-limit-[a-z-]+|accept-[a-z]+|access-control-[a-z-]+|sec-[a-z-]+|cf-[a-z-]+|fly-[a-z-]+|client-(?:date|peer|response-num|ssl-[a-z-]+|transfer-encoding|warning)|(?:openai|anthropic|github|stripe|shopify|paypal|twilio|docker|azure|ms|aws|amz|apigw|fastly|akamai|atl|sentry)-[a-z-]+)$/

const ofRequests =
  /^(?:user-agent|accept(?:-(?:charset|encoding|language))?|authorization|host|cookie|origin|referer|if-[a-z-]+|expect|idempotency-key|proxy-authorization|sec-[a-z-]+|te|upgrade-insecure-requests|x-api-key|x-amz-(?:date|target|content-sha256|security-token)|x-forwarded-[a-z]+|x-stainless-[a-z-]+)$/

const ofResponses =
  /^(?:date|server|etag|retry-after|(?:x-)?rate-?limit.*|set-cookie|vary|www-authenticate|proxy-authenticate|x-powered-by|age|allow|cf-(?:ray|cache-status|mitigated)|client-[a-z-]+|location|last-modified|expires|strict-transport-security|access-control-(?:allow|expose|max)[a-z-]*|alt-svc|x-cache.*|x-content-type-options|x-frame-options|x-xss-protection|x-runtime|nel|report-to|server-timing|x-amzn-.*|x-served-by|x-envoy-.*|keep-alive)$/

const telling =
  /^(?:retry-after(?:-ms)?|www-authenticate|content-(?:type|length)|(?:x-)?rate-?limit(?:-[a-z-]+)?|(?:[a-z0-9-]+-)?(?:request|trace|correlation)-?id|set-cookie|transfer-encoding|cf-ray|x-(?:amzn|amz|ms|goog|github|powered|cache|frame|content|envoy|kong|squid|shopify|xss|runtime|served|error)[a-z-]*)$/

/** Members with what the client sent: got's `options`, axios' `config`. */
export const ofRequest = /^(?:\w*options|config)$/i
