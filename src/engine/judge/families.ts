import { gap, type Family } from './family.ts'

const not = '(?:not|no|never)'
const be = '(?:is|are|was|were|has been|have been|be|been|being|get|got)'

/** What a value must, or must not, do. */
const rule =
  '(?:contain|match|start|end|equal|consist|include|specify|exceed(?!(?: [^ |]+){0,4} (?:quotas?|limits?|rate|allowance)))'
const right = 'permissions?|privileges?|scopes?|roles?|access|rights'

/**
 * What a value can't be. "Can't be reached", "can't be processed now" and "can't be deleted because" are about a service or a state, not
 * about a value.
 */
const unfit =
  '(?:blank|empty|null|nil|none|undefined|negative|positive|zero|parsed|decoded|converted|cast|coerced|interpreted|omitted|combined|mixed|longer|shorter|greater|less|more|fewer|larger|smaller|higher|lower|before|after|earlier|later|in the|the same|equal|different|a|an|set|specified|changed|used (?:with|as|in|for|together|by|more)|resolved to|\\d+|assigned)'

const family = (kind: Family['kind'], sureness: Family['sureness'], ...words: string[]): Family => ({
  kind,
  sureness,
  words: words.join('|'),
})

/**
 * The words of failures, for messages, codes and classes alike, which are read as lowercase words (`wordsOf`). Of two equally sure families,
 * the first one in the text counts; at one place, the first one listed.
 */
export const families: readonly Family[] = [
  // an allowance for a day, a month or an account is used up
  family('quota-exhausted', 'sure',
    `(?:insufficient|out of|exceed(?:s|ed|ing)?|over|exhausted|current|monthly|daily|free tier)${gap(3)} quota`,
    `too many [a-z]+ (?:for|in|per) (?:one|a|the|this) (?:day|month)`,
    `quota${gap(4)} (?:exceeded|exhausted|reached|used up)`,
    `(?:daily|monthly|per day|per month|plan|usage|spending|spend|storage|account|budget)${gap(3)} (?:limit|cap|count|allowance|maximum)${gap(3)} (?:exceeded|reached|hit)`,
    `(?:exceeded|reached|hit|over)${gap(4)} (?:daily|monthly|plan|usage|spending|spend|storage|budget)${gap(3)} (?:limit|cap|count|allowance|quota)`),
  // a payment is missing or was declined
  family('payment', 'sure',
    `(?:card|payment|instrument|transaction|charge|bank)${gap(4)} (?:declined|refused|failed|rejected)`,
    `(?:insufficient|not enough|no|out of|low|exhausted)${gap(2)} (?:funds|credits?|balance)`,
    `(?:credit|account|prepaid)${gap(1)} balance${gap(3)} (?:too low|insufficient|exhausted|depleted)`,
    `(?:credits?|balance)${gap(2)} (?:exhausted|depleted|used up|expired)`,
    'payment required|billing (?:hard limit|not active|is not|disabled|required|not enabled)|instrument declined|declined|past due|unpaid|subscription (?:expired|required|inactive)'),
  // too many requests came in a time
  family('rate-limited', 'sure',
    `(?:rate|request|requests|call|calls|api|query|pull|concurrency|throughput) limit(?:s|ed|er|ing)?${gap(5)} (?:exceeded|reached|hit|exceed|surpassed|over)`,
    `(?:exceeded|exceeds|exceeding|reached|hit|over|above)${gap(5)} (?:rate|request|requests|call|calls|pull|query) (?:limit|limits|per|rate)`,
    `(?:exceeded|more than|over)${gap(2)} (?:calls|requests|queries|messages|emails|operations) (?:per|in|within|a) (?:second|minute|hour|min|sec|s)`,
    `too many(?: [a-z]+)? (?:requests|calls|connections|attempts|queries|messages|logins|tries|429)|too many [a-z]+(?: [a-z]+)?[ |\\d]{1,12}(?:already|recently|lately|in the last|in the past|within)|429 error responses|toomanyrequests|too many error responses|rate limit(?:ed|ing)?|ratelimit(?:ed)?|rate exceeded|throttl(?:ed|ing|e)(?: exception| error)?|slow down|slowdown|flood wait|enhance your calm|request rate is (?:too )?large|throughput exceeded|(?:limit|limited|maximum|max|most|only|allowed|exceed(?:s|ed|ing)?|over|than)${gap(6)} requests per (?:second|minute|hour|day)|requests per (?:second|minute|hour|day)${gap(3)} (?:limit|exceeded|allowed|reached)|limiting (?:requests|connections)|try again in \\d+ (?:s|second|seconds|minute|minutes|hour|hours)`),
  // a value breaks a rule
  family('validation', 'sure',
    `${be} required(?! (?:to authenticate|by))|required (?:field|parameter|property|argument|attribute|key|header|value)|(?:missing|lacks?)(?: the)?${gap(2)} (?:required|properties|(?:field|parameter|argument|property|attribute|param|value)s?)`,
    `(?:must|needs? to)(?: not)? (?:${rule}|be(?! (?:(?:logged|signed) in|authenticated|authori[sz]ed))|have(?!${gap(4)} (?:${right})))`,
    `should(?: not)? (?:${rule}|have(?! (?:been|${right}))|be(?! (?:back|up|online|available|working|resolved|fixed|restored|able|temporary|retried|(?:logged|signed) in|authenticated|authori[sz]ed)))`,
    `(?:can|may) not (?:${rule}|be(?: both| only)? ${unfit}|have${gap(1)} (?:more|fewer|less|both|any|leading|trailing|duplicates?|spaces?|characters?))`,
    `(?:invalid|illegal|malformed|bad|unknown|unrecognized|unsupported|unexpected|wrong) (?:value|parameter|param|argument|field|input|format|type|property|attribute|option|date|email|url|id|payload|body|data|name|enum|syntax|query)(?!s? token)|(?:invalid|unknown)${gap(2)} (?<!(?:key|client|session|token) )id|(?:gas|nonce) too low|execution reverted`,
    `(?:validation|schema)${gap(2)} (?:error|errors|failed|failure|exception)|unprocessable|constraint violation|${not} (?:a )?valid(?! (?:json|token|key|credential|credentials|api|session|certificate))|(?<!index )out of range|expected (?:a|an|one of|type)|failed to (?:parse|deserialize|validate)|pars(?:e|ing) (?:error|exception|failure)|privileged containers`),
  // the credentials are missing, wrong or expired
  family('unauthenticated', 'sure',
    `(?:token|session|credential|credentials|jwt|signature|cookie|password|login|key|assertion)${gap(4)} (?:expired|revoked|invalid|malformed|incorrect|missing|rejected|inactive|not active|not valid|not found in header|could not be verified|wrong)`,
    `(?:invalid|improper|expired|missing|bad|wrong|incorrect|revoked|unknown|no|malformed|non existent|not a valid|unrecognized)${gap(2)} (?:api key|apikey|api token|access token|auth token|token|credential|credentials|password|authentication|session|jwt|bearer|client secret|signature|login|grant|authorization header|access key|key id|username)`,
    `authentication${gap(3)} (?:failed|failure|required|error|needed|invalid|exception|credentials)|(?:failed|unable|need|needs|have|must|please)${gap(2)} (?:authenticate|log in|login|sign in|logged in|signed in)|not (?:authenticated|logged in|signed in|authed)|(?:must|needs? to|should) be (?:authenticated|logged in|signed in)|${not}${gap(1)} credentials|unauthenticated|invalid auth|login (?:failed|required|incorrect)|requires? authentication|invalid grant|invalid client|access token required|security token|auth(?:n)? (?:failed|error|required)`),
  // the client isn't allowed to do this
  family('forbidden', 'sure',
    `(?:access|permission|permissions|request|operation)(?: to [^ |]+)?${gap(3)} (?:denied|forbidden|not allowed|not permitted)`,
    `(?:not|no|never|nor)(?: [^ |]+)? (?:authorized|authorised|allowed|permitted|entitled)(?: to)?|(?<! or you )(?:does|do|did|has|have)(?: not| no)${gap(3)} (?:permission|permissions|access|rights|privilege|privileges|scope|scopes|authorization)`,
    `(?:missing|insufficient|lacks?|lacking|requires?|required|needs?|must have|without|not enough)${gap(4)} (?:permission|permissions|privilege|privileges|scope|scopes|role|access|rights|grant)`,
    `you have been blocked|account${gap(2)} (?:inactive|disabled|suspended|deactivated|blocked|banned)|(?:inactive|disabled|suspended|deactivated|blocked|banned) account|forbidden|higher (?:privileges|permissions)|not accessible|denied(?: by| the request| access)|${be} denied|insufficient permissions?|access denied|can not (?:list|get|create|delete|patch|update|watch) resource|user [^|]{1,80} can not|authorization failed|blocked by(?! cors)|${not} allowed to|only [^|]{1,40} (?:may|can|are allowed)|permission error|security policy`),
  // the word of a 401, which some use for permissions too
  family('unauthenticated', 'likely', 'unauthori[sz]ed'),
  // the resource isn't there
  family('not-found', 'likely',
    // Not a part of the request, or of a chain of blocks.
    `(?<!(?:header|parameter|argument) )${not}(?: [^ |]+)? found|(?:does|do|did) not exist|(?:does|do) not have an? [a-z]+ (?:type|named|called)|no such|unknown (?:method|resource|host|endpoint|route|url|path|table|database|repository|index|column)|could not (?:find|be found)|can not (?:find|be found)|can not (?:get|post|put|delete|patch) _|no [a-z]+ matches|no longer (?:exists|available)|nosuch[a-z]+|doesnotexist|unable to find|no [a-z]+ with|nxdomain|missing (?:resource|page|file)|no objects found`),
  // it conflicts with the current state
  family('conflict', 'likely',
    `already (?:exists|exist|contains|in|taken|running|been|deleted|processed|registered|created|locked)|duplicate|conflict(?:s|ed|ing)?|(?:is|was|been) modified|${be} locked|version mismatch|(?:may|can) not publish over|can not be [a-z]+ (?:because|while|until|after|since|as)|(?:is|are) not empty|unique (?:constraint|violation)|concurrent (?:modification|update|write)|deadlock|${be} taken|in progress`),
  // the request is larger than allowed
  family('too-large', 'sure',
    `(?:payload|request|body|entity|file|message|content|uri|url|header|headers|upload|image|input|prompt)${gap(3)} too (?:large|long|big)|exceeds?${gap(3)} (?:maximum|max|allowed) (?:size|length|body|payload|context)|(?:maximum|max)${gap(2)} (?:size|length|context length)${gap(3)} (?:exceeded|is)|larger than max|size limit exceeded|context length|length limit exceeded`),
  // the formats of both sides differ
  family('unsupported-media', 'sure',
    'unsupported (?:media|content) type|content type error|media type not supported|content type (?:is )?not (?:supported|allowed|acceptable)|not acceptable|unsupported content'),
  // the method isn't supported
  family('method-not-allowed', 'sure', 'method not (?:allowed|supported)|(?:get|post|put|delete|patch) not (?:allowed|supported)|request method [^|]{0,20} not supported'),
  // a condition doesn't hold
  family('precondition', 'sure', 'precondition(?: failed| required)?|etag mismatch|if match'),
  // it is permanently gone
  family('gone', 'likely', 'has been removed|permanently removed|resource is gone|no longer supported|sunset|decommissioned|deprecated and'),
  // a gateway or proxy got no response in time
  family('gateway-timeout', 'sure', 'gateway time ?-?out|gateway timeout|upstream (?:request )?(?:timed out|timeout)|deadline exceeded'),
  // no response came in time
  family('timeout', 'sure',
    `time ?d? ?out|timed out|timeout|timedout|etimedout|esockettimedout|i o timeout|took too long|read time out|no response within|deadline (?:expired|has elapsed)`),
  // the service, or the connection to it, is temporarily down
  family('unavailable', 'sure',
    `(?:connection|connect|connecting)${gap(3)} (?:refused|reset|closed|aborted|failed|terminated|termination|lost|dropped)|(?:could not|can not|unable to|failed to)(?: [^ |]+)? (?:connect|resolve|reach|establish)|(?:could|can) not be (?:reached|contacted|established)|refused to connect|(?:no|not|un) ?healthy upstream|econnrefused|econnreset|enotfound|eai again|epipe|ehostunreach|socket hang up|name or service not known|no such host|name resolution|network (?:error|is unreachable|unreachable)|incomplete message|empty reply|unexpected eof|stream${gap(5)} not closed cleanly|goaway|remote disconnected|unable to (?:get|verify)${gap(3)} (?:issuer|leaf|first|cert(?:ificate)?)|(?:tls|ssl)${gap(3)} handshake|handshake fail(?:ure|ed)|failed host lookup|server misbehaving|server disconnected|upstream connect error`,
    `(?:service|server|system|api|model|backend|site|host|endpoint|cluster|database)${gap(3)} (?:unavailable|down|overloaded|busy|offline|not ready|not available|starting)|temporarily unavailable|transient (?:error|failure)|temporary (?:failure|error)|overloaded|over capacity|under maintenance|maintenance|try again later|capacity|unavailable|no healthy|all backends|backend (?:fetch|read) (?:failed|error)|no available server|circuit breaker${gap(4)} (?:open|opened|tripped|isolated)|(?:circuit|breaker) (?:is )?(?:now |currently |still )?(?:open|opened|isolated)(?! source)|open circuit|circuit (?:breaker )?open|broken circuit|open breaker|short circuited|call not permitted|all shards failed|(?:is|are) not (?:running|initiali[sz]ed)`),
  // a gateway or proxy got no valid response
  family('bad-gateway', 'sure', 'bad gateway|invalid response from (?:upstream|the upstream)|prematurely closed|upstream (?:error|failure)|proxy error'),
  // it isn't implemented
  family('not-implemented', 'sure', 'not implemented|(?:is|are) not configured|unimplemented|not yet (?:implemented|supported)|not supported by'),
  // the client gave up
  family('canceled', 'likely', 'context cancell?ed|request (?:was )?(?:cancell?ed|aborted)|cancell?ed by|operation was aborted|client closed'),
  // something failed on the server
  family('internal', 'likely', 'internal(?: server)? error|server error|unhandled exception|an unexpected error|unexpected (?:server )?error occurred|null ?pointer|fatal error|uncaught exception|internal failure|500 error'),
  // the request is wrong
  family('bad-request', 'weak', 'bad request|not valid json|malformed|invalid(?: request)?|illegal|blocked by cors policy|cors policy|syntax error|can not be parsed'),
  // it mentions credentials
  family('unauthenticated', 'weak', 'authenticat(?:e|ion)|signature'),
  // it mentions permissions
  family('forbidden', 'weak', 'permission|privilege|denied|not allowed|disallowed'),
] // prettier-ignore
