import type { Statement } from './statement.ts'

/** A word that is a code by its looks: several words joined, or digits with a sign. */
const code = String.raw`(?:[A-Za-z]{2,40}(?:_[A-Za-z0-9]{1,40}){1,8}|[a-z]{2,30}(?:[A-Z][a-z]{1,30}){1,6}|[A-Z][a-z]{1,30}(?:[A-Z][a-z]{1,30}){1,6}|-\d{2,6}|\d{4,6})`

/** The same where case doesn't count, so that words joined by capitals are any word: a word must match in one way only. */
const anyCode = String.raw`(?:[a-z]{2,40}(?:[_.][a-z0-9]{1,40}){1,8}|[a-z]{4,200}|-\d{2,6}|\d{4,6})`

/** A code and its message, named or side by side, in the words of any client. */
export const pairs: readonly Statement[] = [
  { by: 'the text', pattern: new RegExp(String.raw`(?<![\w-])(?:error|code|error_?code|err|reason|error_?type)["']?\s{0,2}[:=]\s{0,2}["']?(?<code>${anyCode})["']?[,;]?\s{1,3}["']?(?:error_?description|message|msg|description|detail|err(?:or)?_?(?:message|msg))["']?\s{0,2}[:=]\s{0,2}(?:"(?<message>[^"\n]{1,1000})"|(?<message2>[^"\n]{1,1000}?)(?=["']?\s*(?:\n|$)))`, 'di') },
  { by: 'the text', pattern: new RegExp(String.raw`\bcode:? (?<code>${anyCode})[,;]? (?:with|and) (?:msg|message|description):? ?"(?<message>[^"\n]{1,1000})"`, 'di') },
  { by: 'the text', pattern: new RegExp(String.raw`"(?<code>${code})":? "(?<message>[^"\s]{1,100}\s[^"\n]{1,1000})"`, 'd') },
  { by: 'the text', pattern: /\b\w{0,60}(?:Error|Exception) ?[[(](?:code[=:] ?)?(?<code>\d{4,7}|[A-Za-z]+(?:_[A-Za-z]+)+|[a-z]+(?:-[a-z]+)+)[\])]: ?(?<message>[^\n]{1,1000})/d },
  { by: 'the text', pattern: /\((?<code>[a-z]{2,30}(?:_[a-z]{2,30}){1,6}): "(?<message>[^"\n]{3,500})"\)/d },
  { by: 'the text', pattern: /(?:Error|Exception): (?<code>[A-Z]{2,30}(?:_[A-Z]{2,30}){1,6}): (?<message>[^\n]{3,1000})/d },
  { by: 'the text', pattern: /(?:^|: )(?<code>[a-z]{2,30}(?:_[a-z]{2,30}){1,6}) \((?<message>[A-Za-z][^()\n]{3,500})\)\s*$/dm },
  { by: 'the text', pattern: /(?:^|: )(?<code>[a-z]{2,30}(?:_[a-z]{2,30}){1,6}): (?<message>[A-Za-z][^\n]{3,500})$/dm },
  { by: 'the text', pattern: /(?:[Ee]rror|[Ee]xception|ERR!|[Ff]ailed|[Ff]ailure|fatal)\]?:? ["'`]?(?<code>[a-z]{2,30}(?:_[a-z0-9]{2,30}){1,6}|[A-Z]{2,30}(?:_[A-Z0-9]{2,30}){1,6})["'`]?\.?\s*$/dm },
  { by: 'Spring', pattern: /unexpected error \(type=(?<reason>[^,\n]{1,60}), status=(?<status>\d{3})\)\.\s{1,4}(?!at |No message)(?<message>[^\n]{3,1000})/d },
  { by: 'Spring', pattern: /ResponseStatusException: (?<status>\d{3}) [A-Z_]{2,40} "(?<message>[^"\n]{1,1000})"/d },
  // What a line of `name=value` calls the error says more than its message.
  { by: 'a log line', pattern: /(?:^|\s)(?:err|error|exception|err(?:or)?_?(?:msg|message))="(?!\d{3}\b|https?:)(?<message>[^"\\\n]{3,1000})"/d },
  { by: 'a log line', pattern: /^(?=[^\n]{0,300}\b(?:level|lvl|severity)=)[^\n]{0,500}?\b(?:msg|message)="(?![^"\n]{0,200}\b(?:completed|finished|handled|served|processed)\b)(?<message>[^"\\\n]{3,1000})"/dm },
  // In a report: `(code VAT_INVALID, reference 8f3e)`.
  { by: 'the text', pattern: /[(,;] ?(?:error )?code:? (?<code>[A-Z]{2,30}(?:_[A-Z0-9]{1,30}){1,6}|[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,6})(?=[),;.\s])/d },
  // Lines with labels, in any order, one of them empty or not: `Type: x`, `Code: y`, `Message: z`.
  { by: 'the text', pattern: new RegExp(String.raw`^[ \t]*(?:error[ _]?)?(?:code|type):[ \t]{1,40}(?!(?:warning|error|normal|info|fatal|critical)\b)(?<code>${anyCode})[ \t]*\r?\n(?:[ \t]*[A-Z][\w ]{1,30}:[^\n]{0,200}\n){0,4}?[ \t]*(?:error[ _]?)?(?:message|description|detail):[ \t]{1,40}(?<message>[^\n]{3,1000}?)[ \t\r]*$`, 'dim') },
] // prettier-ignore
