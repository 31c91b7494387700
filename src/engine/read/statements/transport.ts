import type { Statement } from './statement.ts'

/** Failures before any response: unknown names, refused connections, time limits, certificates, and what a browser hides from the page. */
export const transport: readonly Statement[] = [
  { by: 'a browser', pattern: /(?<message>Access to (?:fetch|XMLHttpRequest|script|font)\s{1,3}at '(?<url>[^'\n]{1,1000})' from origin '[^'\n]{1,300}' has been blocked by CORS policy[^\n]{0,600})/d },
  { by: 'Chrome', pattern: /(?:(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?<url>https?:\S{1,1000}) )?(?<code>net::ERR_[A-Z0-9_]{2,60})/d },
  { by: 'Firefox', pattern: /(?<message>Cross-Origin Request Blocked: [^\n]{0,300}?at (?<url>https?:\S{1,1000}?)\. [^\n]{0,400})/d },
  { by: 'Firefox', pattern: /(?<message>NetworkError when attempting to fetch resource)/d },
  { by: 'Node', pattern: /(?<message>(?:connect|getaddrinfo|read|write) (?<code>E[A-Z_]{3,30})(?: [^\n{]{0,200}[^\s{])?)/d },
  { by: 'undici', pattern: /(?<message>[A-Z][\w ]{1,60}) \((?<code>UND_ERR_[A-Z_]{2,40})\)/d },
  { by: 'Node', pattern: /TypeError: (?<message>fetch failed|Failed to fetch|Load failed)/d },
  { by: 'axios', pattern: /AxiosError: (?<message>Network Error|timeout of \d+ms exceeded)/d },
  { by: 'Python', pattern: /(?<message>\[Errno -?\d{1,4}\] [A-Z][^"')\n]{1,200})/d },
  { by: 'Python', pattern: /(?:Connect|Read|Write|Pool)?(?:Timeout|Error): (?<message>(?:HTTPS?ConnectionPool\([^\n]{1,300}: |The read operation |timed out)[^\n]{0,300})/d },
  { by: 'Go', pattern: /(?<method2>Get|Post|Put|Patch|Delete|Head) "(?<url>https?:[^"\n]{1,1000})": (?<message>[^\n]{1,500})/d },
  { by: 'Java', pattern: /java\.net\.\w{1,60}Exception: (?<message>[^\n]{1,300})/d },
  { by: 'PHP', pattern: /cURL error \d{1,3}: (?<message>[^\n]{1,500}?)(?: \(see https?:\S{1,100}\))?(?: for (?<url>https?:\S{1,1000}))?(?=\n|$)/d },
] // prettier-ignore
