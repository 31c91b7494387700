import type { Statement } from './statement.ts'

/** What command lines print: kubectl, gh, npm, docker, git, curl, wget, and a hosting platform's router. */
export const tools: readonly Statement[] = [
  { by: 'kubectl', pattern: /Error from server(?: \((?<code>\w{1,60})\))?(?:: error when [^:\n]{1,300}| error when [^:\n]{1,300})?: (?<message>[^\n]{1,2000})/d },
  { by: 'kubectl', pattern: /(?<message>You must be logged in to the server \((?:(?<code>Unauthorized)\)|[^\n]{1,300}))/d, kind: 'unauthenticated' },
  { by: 'kubectl', pattern: /(?<message>Apply failed with \d{1,4} (?<code>conflict)[^\n]{1,2000})/d },
  { by: 'kubectl', pattern: /^(?<message>The [A-Z]\w{1,80} "[^"\n]{1,260}" is (?<code>invalid): [^\n]{0,2000}(?:\n\* [^\n]{1,500}){0,20})/dm },
  { by: 'kubectl', pattern: /^(?:error: (?=You must|the server|unable)|Unable to connect to the server: )(?<message>[^\n]{1,1000})/dm },
  { by: 'gh', pattern: /^gh: (?<message>[^\n]{1,500}?) \(HTTP (?<status>\d{3})\)/dm },
  { by: 'gh', pattern: /HTTP (?<status>\d{3}): (?<message>[^\n(]{1,500}) \((?<url>https:\/\/\S{1,500})\)/d },
  { by: 'npm', pattern: /npm (?:error|ERR!) (?:code (?<code>E\w{1,40})\s{1,3}npm (?:error|ERR!) )?(?<status>\d{3}) (?:\d{3} )?(?<reason>[A-Z][\w ]{1,40}) - (?<method>[A-Z]{3,7}) (?<url>\S{1,500})(?: - (?<message>[^\n]{1,500}))?/d },
  { by: 'npm', pattern: /npm (?:error|ERR!) code (?<code>E\w{1,40})(?:\s{1,3}npm (?:error|ERR!) (?<message>[^\n]{1,500}))?/d },
  { by: 'docker', pattern: /(?:Error response from daemon: [^\n]{0,200}?)?(?<code>toomanyrequests|denied|unauthorized|manifest unknown|name unknown): (?<message>[^\n]{1,1000})/d },
  { by: 'docker', pattern: /received unexpected HTTP status: (?<status>\d{3})/d },
  { by: 'docker', pattern: /Error response from daemon: (?<message>[^\n]{1,1000})/d },
  { by: 'git', pattern: /unable to access '(?<url>[^'\n]{1,500})': The requested URL returned error: (?<status>\d{3})/d, isGet: true }, // remote-curl.c, discover_refs
  { by: 'git', pattern: /^remote: (?:ERROR: |HTTP Basic: )?(?<message>[^\n]{1,500})\s{1,4}fatal: /dm },
  { by: 'curl', pattern: /curl: \((?!22\))\d{1,2}\) (?<message>[^\n]{1,500})/d },
  { by: 'wget', pattern: /\d\d:\d\d:\d\d ERROR (?<status>\d{3}): (?<reason>[^\n.]{1,100})/d },
  { by: 'wget', pattern: /^(?<message>(?:wget: unable to resolve|failed: Connection|Unable to establish)[^\n]{0,300})/dm },
  { by: 'Vault', pattern: /Code: (?<status>\d{3})\. Errors:\s{1,9}\* (?:\d+ errors? occurred:\s{1,9}\* )?(?<message>[^\n]{1,500})/d },
  { by: 'wrangler', pattern: /^\s{0,9}(?<message>[^\n]{3,500}?) \[code: (?<code>\d{3,6})\]/dm },
  { by: 'the Heroku CLI', pattern: /Error: (?<message>[^\n]{3,500})[\s›!]{1,20}Error ID: (?<code>\w{1,60})/d },
  { by: 'the Heroku router', pattern: /at=error code=(?<code>H\d\d)(?: desc="(?<message>[^"\n]{1,200})")?/d },
  { by: 'psql', pattern: /\bERROR: {1,4}(?<code>[\dA-Z]{5}): (?<message>[^\n]{1,1000})/d },
  { by: 'mysql', pattern: /\bERROR (?<code>\d{4}) \([\dA-Z]{5}\)(?: at line \d{1,9})?: (?<message>[^\n]{1,1000})/d },
  { by: 'terraform', pattern: /Error: (?<message>[^\n]{1,300}): unexpected status (?<status>\d{3})/d },
] // prettier-ignore
