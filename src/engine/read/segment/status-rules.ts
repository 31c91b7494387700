import { methodNames } from '../http/methods.ts'

/** What is around a number that speaks for its being the status of a response, or against. */
export interface Rule {
  points: number
  /** Looked for in the 60 characters before the number, at their end. */
  before?: RegExp
  /** Looked for in the 80 characters after it, at their start. */
  behind?: RegExp
  /** The word after the number says what it counts, unless it begins the reason of the number: `413 Request Entity Too Large`. */
  isOfCount?: true
}

/** Each rule counts once. */
export const statusRules: readonly Rule[] = [
  { points: 9, before: /\bHTTP\/\d(?:\.\d)?["']?\s{1,3}$/i },
  {
    points: 7,
    before: /\bHTTP(?:[ _-]?(?:status|error|response|code|exception)){0,6}(?: code)?["'\]]?[\s:=([#-]{1,4}$/i,
  },
  {
    points: 7,
    before:
      /(?<![a-z])(?:http)?_?(?:response)?[ ._-]?(?:status|statut)(?:[ ._-]?(?:code|line))?["'`\]]?\s{0,3}(?:[:=]{1,2}>?|is|was|of|,|->|\|)?\s{0,3}["'`([]?$/i,
  },
  { points: 6, before: /\bstatus[ _-]?code\b[^\n\d:]{0,60}: $/i },
  { points: 6, before: /Status(?:Code)?["'\]]?\s{0,2}(?:[:=]>?|is|of)?\s{0,2}["'([]?$/ },
  {
    points: 5,
    before:
      /(?<![a-z])(?:http|error|response|return|resp|res)[ _-]?code["'`\]]?\s{0,3}(?:[:=]{1,2}>?|is:?|was:?|of)?\s{0,3}["'`([]?$/i,
  },
  { points: 4, before: /\b(?:code|Code)["'`\]]?\s{0,2}(?:[:=]>?|is:?|was:?|of)?\s{0,2}["'`([]?E?$/ },
  {
    points: 5,
    before:
      /\b(?:failed|responded|replied|returned|returns|returning|got|get|gets|getting|gives|throws|received|resulted in|threw|gave|answered|sent)\b(?:(?: back)? (?:with|by|an?|the|status|code|error|response|http|unexpected)){0,5}:? ?["'`([]?$/i,
  },
  {
    points: 5,
    before:
      /\b(?:instead of|but (?:got|was|received|found|is)|(?:got|was|received|found|actual)(?: {0,4}:)?) {1,3}["'`([<]?$/i,
  },
  {
    points: 5,
    before:
      /[a-z](?:Error|Exception|Fault|Failure|ERR!|Unauthorized|Forbidden|NotFound|error)\d?[\])"']?[\s:=([-]{1,4}$/,
  },
  {
    points: 4,
    before: /\b(?:error|err|ERR!|failure|fehler|erreur|exception|failed)\b[\s:=([#-]{1,4}(?:[Ee](?=$))?$/i,
  },
  { points: 4, before: /\bError [a-z]+(?: [a-z]+){0,3}: {0,2}["'([]?$/ },
  {
    points: 5,
    before: new RegExp(
      `(?<![A-Za-z])(?:${methodNames})\\b["'\\]]?(?: {0,2}\\S{1,300})?(?: HTTP/\\d(?:\\.\\d)?)?["']?\\s{1,4}[(\\[]?$`,
    ),
  },
  {
    points: 5,
    behind: new RegExp(`^["')\\]]{0,2}[\\s:,-]{1,3}(?:error )?(?:for |on )?["'(\\[]?(?:${methodNames})\\b`),
  },
  {
    points: 5,
    before:
      /(?:https?:\/\/\S{1,200}|\/\S{1,200}(?<!:\d{1,6}["')\]>]{0,2}))["')\]>]{0,2}[ \t:=,|–—-]{1,4}(?:returned |responded |failed |with |status |code |error |-> |=> |→ ){0,3}[([]?$/,
  },
  { points: 4, before: /\b(?:with|and|gives|=>|->|→) (?:an? )?$/i, behind: /^(?:[.!?)\s]{0,5}$|, )/ },
  // The arrow of what comes in: `<-- 404 https://…`, `← 503`.
  { points: 6, before: /(?:^|[\n:\]])\s{0,9}(?:<-{1,2}|<={1,2}|<<|[←⇐⬅])\s{1,2}$/ },
  { points: 4, before: /\b(?:[Rr]esponse|[Rr]esp|[Rr]eply)["']? ?[:=]? ["']?$/, behind: /^["']?(?:[\s,;]|$)/ },
  { points: 3, before: /[([{<]$/, behind: /^[)\]}>]/ },
  { points: 2, before: /[([{<]$/, behind: /^[\s:,]/ },
  { points: 6, before: /<(?:Response|HTTPError|HttpError)\b[^<>\d]{0,20}$/ },
  { points: 4, before: /^\s{0,4}(?:[<>*|] ){0,2}$/, behind: /^\s*(?:[:,-]|$|\n)/ },
  { points: 6, before: /(?:^|\n)[ \t]{0,8}(?:\d{1,4} )?< $/, behind: /^\s*(?:\r?\n|$)/ },
  { points: 3, before: /(?:^|\n)[^\n]{0,60}: $/, behind: /^: / },
  { points: 2, behind: /^ (?:Client|Server) Error\b/i },
  { points: 6, behind: /^ (?::: )?urn:ietf:params:/ },
  { points: 4, behind: /^ \((?:null|[A-Z])/ },
  { points: 3, behind: /^ (?:null|""|error|errors|response|responses|status)\b/i },
  {
    points: 3,
    behind:
      /^[ :-]{1,3}(?:[A-Z][a-z]+ ){0,2}(?:exceeded|denied|forbidden|unauthorized|invalid|failed|missing|not |quota|rate)/i,
  },
  {
    points: 2,
    behind: /^ \d{1,5}(?:ms|s)?\b/,
    before: new RegExp(`(?:${methodNames}) \\S{1,300} (?:HTTP/\\d\\S{0,3} )?$`),
  },
  { points: 3, before: /^[\s"'`]{0,4}$/, behind: /^(?:\s|$)/ },
  { points: 4, before: /(?:^|[\s.:(])[A-Z][a-z]+[A-Z]\w*(?:\$[A-Z]\w{1,60})?["')\]]?: {1,2}$/ },
  { points: 6, before: /HTTP[A-Z]\w{2,40}(?: |:|\(){1,2}$/ },
  { points: 12, before: /\b[A-Z]+_[A-Z_]{2,30}\/$/ },
  { points: 5, before: /\[(?:code|status(?:_?code)?)[^\]\n]{0,90}\] => $/i },
  { points: 4, before: /^\s*[[({]{1,2}["']?$/, behind: /^["']?,/ },
  { points: 5, before: new RegExp(`\\b(?:${methodNames}) \\S{1,300} {0,2}(?:->|=>|→) {0,2}[*_\`]{1,3}$`) },
  // Lines of logs: ASP.NET Core and chi write the status after the request, Gin and Fiber in columns before it, .NET's client after the time.
  {
    points: 8,
    before: new RegExp(`\\b(?:${methodNames}) \\S{1,300}(?: (?!-)\\S{1,60}){0,4}(?: -){1,4} $`),
    behind: /^(?:[ |,;]|$)/,
  },
  { points: 6, before: /\| {1,3}$/, behind: new RegExp(`^ {1,3}\\|[^\\n]{0,100}\\b(?:${methodNames})\\b`) },
  { points: 6, before: /\bafter \d[\d.]{0,12} ?m?s - $/ },
  { points: 4, before: /\b(?:Result|Outcome): ["']$/ },
  // IIS: status, `sc-substatus`, Windows' code and times end the row. A load balancer of AWS: its status, the target's, bytes, and the request.
  {
    points: 9,
    before: new RegExp(`\\b(?:${methodNames}) /[^\\n]{1,300}$`),
    behind: /^(?: \d{1,10}){2,5}[ \t]*(?:\r?\n|$)/,
  },
  { points: 9, behind: new RegExp(`^ (?:\\d{1,3}|-) \\d{1,12} \\d{1,12} "(?:${methodNames}|-) `) },
  // IIS writes two more digits behind a dot; Google's page has sentences.
  { points: 4, behind: /^\.\d{1,2} - [A-Z]/ },
  { points: 6, behind: /^\. That['’]s an error/ },
  // Questions: `why 415 when`, `a 422 again`, `keeps 500ing`, `getting 402s`.
  {
    points: 3,
    before:
      /^[^\n]{0,100}\b(?:why(?: (?:is|am|do|does|did|i|it|an?|the|we|getting|get)){0,4}|what(?:['’]s| is| does| causes)(?: (?:an?|the|http|error|status|code)){0,3}|how to (?:fix|handle|solve|avoid|debug)(?: (?:an?|the|http|error)){0,3}|an?|this|another|random|intermittent|keeps?) $/i,
    behind:
      /^(?:['"`]?[?!.,;:]?\s*$|[?!,;]|\.\s| (?:again|when|means?|on|from|for|in|with|at|if|after|while|but|and|every|since|today|now|here|back|though|sometimes|randomly)\b)/i,
  },
  { points: 6, behind: /^['’]?(?:ing|ed)\b/ },
  {
    points: 12,
    before:
      /\b(?:get|gets|getting|got|see|seeing|throws?|throwing|returns?|returning|random|intermittent|sporadic|occasional|(?:lots|tons|bunch|number|rate|spike|burst)(?: (?:in|of))?) $/i,
    behind: /^['’]?s\b/,
  },
  // The words for error, status and code in other languages.
  {
    points: 5,
    before:
      /(?:ошибк\p{L}{0,3}|код\p{L}{0,2}(?: (?:ошибки|ответа|состояния))?|статус\p{L}{0,2}|状态码|状态|狀態碼|错误码?|錯誤碼?|返回|报错?|エラー(?:コード)?|ステータス(?:コード)?|에러|오류|상태 ?코드|응답 ?코드|\b(?:erro|errore|código|codigo|codice|estado|stato|foutcode|fout|błąd|hata|chyba|lỗi)) {0,2}(?:HTTP)?[:：=は为是]?\s{0,2}["'「『(（]?$/iu,
  },
  { points: 5, behind: /^ ?番?(?:エラー|错误|錯誤|에러|오류|ошибк)/ },
  { points: 3, before: /[「『]$/, behind: /^(?: \p{L}|[」』])/u },
  // Against.
  { points: -12, before: /\d \d{1,12} $|- \d{1,12} $/, behind: new RegExp(`^ "(?:${methodNames}) `) },
  {
    points: -9,
    before: new RegExp(`\\b(?:${methodNames}) /\\S{0,250} (?:-|\\S{1,60}=\\S{0,200}) $`),
    behind: /^ \S{1,60} [\da-f]{0,4}(?:[.:][\da-f]{0,4}){2,7} \S/,
  },
  { points: -12, before: /\binvalid response from \S{1,300} ?$/i },
  {
    points: -9,
    before:
      /\b(?:expect(?:ed|s|ing)?|want(?:ed)?|wanted|should (?:be|return|have)|must be|assert(?:ed)?)\b(?:(?: (?:an?|the|to|be|status|code|http|response|statusCode|with|of|get|receive|equal))|[:=('"[<]){0,9}\s{0,3}["'([<]?$/i,
  },
  {
    points: -9,
    before:
      /\bassert[^\n]{0,80} (?:===?|!==?|is|eq) $|\b(?:toBe|toEqual|toStrictEqual|equals?|eql|eq|is|have_http_status|toHaveStatus|assert\w{0,30})\(["']?$/i,
  },
  { points: -6, behind: /^["'`)]?,? (?:expected|was expected|but (?:got|was|received))/i },
  { points: -7, before: /\bfailed to (?:get|receive) an? $/i },
  { points: -7, before: /\b(?:not|isn['’]t|wasn['’]t|no|non|than|!=|<>|>=?|<=?|between|and not)\s{1,2}[("'[]?$/i },
  {
    points: -9,
    before:
      /\b(?:exit(?:ed)?|signal|errno|os error|return value|process)\b(?:[ _-]?(?:status|code|with|value|code:|is|of|was)){0,4}[\s:=(]{0,4}$/i,
  },
  {
    points: -9,
    before:
      /\b(?:line|lines|row|col(?:umn)?|char(?:acter)?|position|pos|offset|byte|port|pid|page|step|chapter|version|v|build|issue|pr|size|length|limit|max(?:imum)?|min(?:imum)?|timeout|after|within|every|took|over|up to|at least|at most|uid|gid|id|count|total|retries|attempt|thread|worker|job|run|seed|index|item|node|section|sqlstate|ora|fd)["'\]]?[\s:=#(]{1,3}["']?$/i,
  },
  {
    points: -9,
    isOfCount: true,
    behind:
      /^ ?(?:ms|s|sec|secs|seconds?|minutes?|mins?|hours?|hrs?|days?|[KMGT]i?B|[kmg]b|bytes?|px|items?|rows?|records?|files?|lines?|times|tokens?|requests?|users?|more|entries|packages?|objects?|chars?|characters?|retries|attempts|messages|points|credits|percent|tests?|per|x \d)\b(?![=:])/i,
  },
  { points: -8, before: /(?:[\w-]\/|[A-Za-z]:|\\|@|[?&]\w{1,30}=)$/ },
  { points: -6, before: /\.\w{1,4}:\d{0,6}$|\.[a-z]{2,5}:$/ },
  { points: -4, before: /\bContent-Length: $/i },
]
