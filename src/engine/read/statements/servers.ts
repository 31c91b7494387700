import type { Statement } from './statement.ts'

/** Whole bodies of plain text that one server alone writes, and lines of its log; the status isn't in them, its kind is known. */
export const servers: readonly Statement[] = [
  { by: "Go's net/http", isBody: true, kind: 'not-found', pattern: /^\s{0,9}(?<message>404 page not found)\s*$/d },
  { by: 'Express', isBody: true, kind: 'not-found', pattern: /^\s{0,9}(?<message>Cannot (?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?<url>\/\S{0,500}))\s*$/d },
  { by: 'Envoy', isBody: true, kind: 'unavailable', pattern: /^\s{0,9}(?<message>no healthy upstream)\s*$/d },
  { by: 'Envoy', isBody: true, kind: 'gateway-timeout', pattern: /^\s{0,9}(?<message>upstream request timeout)\s*$/d },
  { by: 'Cloudflare', isBody: true, kind: 'rate-limited', pattern: /^\s{0,9}error code: (?<code>1015)\s*$/d },
  { by: 'Cloudflare', isBody: true, kind: 'forbidden', pattern: /^\s{0,9}error code: (?<code>10(?:0[5-9]|10|12|20))\s*$/d },
  { by: 'Cloudflare', kind: 'rate-limited', pattern: /\bError (?<code>1015)\s[^\n]{0,40}\bRay ID: (?<requestId>[0-9a-f]{3,32})/d },
  { by: 'Cloudflare', kind: 'forbidden', pattern: /\bError (?<code>10(?:0[5-9]|10|12|20))\s[^\n]{0,40}\bRay ID: (?<requestId>[0-9a-f]{3,32})/d },
  { by: 'Cloudflare', isBody: true, kind: 'forbidden', pattern: /^\s{0,9}(?<message>Just a moment\.\.\.)/d },
  { by: 'nginx', kind: 'gateway-timeout', pattern: /(?<message>upstream timed out \(\d+: [^)\n]{1,60}\) while [^,\n]{1,80}), client: [^\n]{0,300}?request: "(?<method>[A-Z]{3,7}) (?<url>\S{1,500})/d },
  { by: 'nginx', kind: 'bad-gateway', pattern: /(?<message>(?:connect\(\) failed \(\d+: [^)\n]{1,60}\)|upstream prematurely closed connection|no live upstreams) while [^,\n]{1,80}), client: [^\n]{0,300}?request: "(?<method>[A-Z]{3,7}) (?<url>\S{1,500})/d },
  { by: 'nginx', kind: 'rate-limited', pattern: /(?<message>limiting (?:requests|connections)[^\n]{0,200}?), client: /d },
  { by: 'nginx', pattern: /\[(?:error|crit|alert|emerg|warn)\] \d{1,10}#\d{1,10}: (?:\*\d{1,12} )?(?<message>[^\n]{1,500}?), client: [^\n]{0,300}?request: "(?<method>[A-Z]{3,7}) (?<url>\S{1,500})/d },
  { by: 'Apache', pattern: /\[pid [^\]\n]{1,40}\](?: \[(?:client|remote) [^\]\n]{1,60}\])?(?: \(\d{1,4}\)[^:\n]{1,60}:)?(?: \[client [^\]\n]{1,60}\])? (?<code>AH\d{5}): (?<message>[^\n]{1,500})/d },
  { by: 'ASP.NET', isBody: true, kind: 'internal', pattern: /Server Error in '[^'\n]{1,200}' Application\.\s{1,9}(?<message>[^\n]{3,500})/d },
  { by: 'Vercel', isBody: true, pattern: /\b(?<code>[A-Z]{2,30}(?:_[A-Z]{2,30}){1,6})\s{1,3}(?:ID: )?(?<requestId>[a-z]{3}\d::[\w:-]{8,80})/d },
  { by: 'Microsoft Entra', kind: 'forbidden', pattern: /(?<code>AADSTS(?:65\d{3,4}|50057|50105|53\d{3})): (?<message>[^\n]{1,1000})/d },
  { by: 'Microsoft Entra', kind: 'unauthenticated', pattern: /(?<code>AADSTS\d{4,7}): (?<message>[^\n]{1,1000})/d },
] // prettier-ignore
