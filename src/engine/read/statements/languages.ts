import type { Statement } from './statement.ts'

/** The message of an exception that is more than a status in words. */
const sentence = String.raw`(?!Request failed with status|the server responded|HTTP Error \d|HTTP \d{3}\s*(?:\n|$)|Error code: \d|status\b|\d{3}\b)(?<message>[^\n{[]{1,1000}?)(?= in file /|[\n{[]|$)`

/** Exceptions and values as languages and frameworks print them, where they say more than a status. */
export const languages: readonly Statement[] = [
  { by: 'FastAPI', pattern: /HTTPException\(status_code=(?<status>\d{3}), detail=(?:'(?<message>(?:[^'\\\n]|\\.){1,1000})'|"(?<message2>(?:[^"\\\n]|\\.){1,1000})")/d },
  { by: 'aiohttp', pattern: /ClientResponseError: (?<status>[1-5]\d\d), message=['"](?<reason>[^'"\n]{0,200})['"](?:, url=(?:URL\()?['"](?<url>[^'"\n]{1,1000}))?/d },
  { by: 'Starlette', pattern: /HTTPException: (?<status>\d{3}): (?<message>[^\n]{1,1000})/d },
  { by: 'requests', pattern: /(?<status>[1-5]\d\d) (?:Client|Server) Error: (?<reason>[^\n]{1,200}?) for url: (?<url>https?:\S{1,1000})/d },
  { by: 'urllib3', pattern: /too many (?<status>\d{3}) error responses/d },
  { by: 'aiohttp', pattern: /ClientResponseError\(RequestInfo\(url=URL\('(?<url>[^'\n]{1,1000})'\), method='(?<method>[A-Z]{3,7})'/d },
  { by: 'Werkzeug', pattern: /werkzeug\.exceptions\.\w{1,60}: (?<status>\d{3}) (?<reason>[\w ]{1,40}): (?<message>[^\n]{1,1000})/d },
  { by: 'Guzzle', pattern: /resulted in a `(?<status>\d{3}) (?<reason>[^`\n]{1,60})`/d },
  { by: '.NET', pattern: /Response status code does not indicate success: (?<status>\d{3}) \((?<reason>[^)\n]{1,80})\)/d },
  { by: '.NET', pattern: /The remote server returned an error: \((?<status>\d{3})\) (?<reason>[^\n.]{1,80})/d },
  { by: 'OkHttp', pattern: /Response\{protocol=\S{1,20}, code=(?<status>\d{3}), message=(?<reason>[^,\n]{0,60}), url=(?<url>[^}\s]{1,1000})\}/d },
  { by: 'Ktor', pattern: /request\((?<method>[A-Z]{3,7}) (?<url>\S{1,1000})\) invalid: (?<status>\d{3}) (?<reason>[^.\n]{1,60})/d },
  { by: 'Symfony', pattern: /HTTP\/\d(?:\.\d)? (?<status>\d{3}) (?<reason>[\w ]{0,60}) returned for "(?<url>[^"\n]{1,1000})"/d },
  { by: 'an AWS SDK', pattern: /^(?:\w{1,20}: )?(?<code>NoSuchKey|NoSuchBucket|SignatureDoesNotMatch|InvalidAccessKeyId|RequestTimeTooSkewed|SlowDown|ThrottlingException|ThrottledException|ProvisionedThroughputExceededException|ConditionalCheckFailedException|TransactionCanceledException|ExpiredToken(?:Exception)?|UnrecognizedClientException|InvalidSignatureException|RequestLimitExceeded): (?<message>[^\n]{1,1000})/dm },
  { by: 'an exception', pattern: /^(?:Uncaught )?(?:[A-Z]\w{1,80}(?:Exception|Error|Fault)|[Ee]rror): (?!Request failed with status|fetch failed|\d{3}\b)(?<message>[^\n]{1,1000})\n\s{1,8}at /dm },
  { by: 'a database', kind: 'conflict', pattern: /(?<message>(?:E11000 duplicate key|[Uu]nique constraint failed|UNIQUE constraint failed|[Dd]uplicate key value violates|Duplicate entry ')[^\n]{0,500})/d },
  { by: 'an exception', pattern: new RegExp(String.raw`^(?:[a-z_]\w{0,40}\.){1,8}(?<exception>[A-Z]\w{1,80}): ${sentence}`, 'dm') },
  { by: 'an exception', pattern: new RegExp(String.raw`(?:^|[\s.\\]|(?<!:):)(?<exception>[A-Z]\w{1,80}(?:Error|Exception|Timeout)): (?![A-Z]\w{1,80}(?:Error|Exception): )${sentence}`, 'd') },
  { by: 'Rails', pattern: /Completed (?<status>[45]\d\d) (?<reason>[A-Z][\w ]{1,40}) in \d/d },
  { by: 'Foundation', pattern: /Error Domain=[\w.-]{1,100} Code=(?:(?<code>-\d{1,6}|\d{1,2}|\d{4,7})|\d{3}) "(?<message>[^"\n]{1,1000})"/d },
  { by: 'a JSON parser', pattern: /(?<message>Unexpected (?:token [^\n]{1,200} is not valid JSON|end of JSON input|token [^\n]{1,40} in JSON at position \d+)|Expecting value: line 1 column 1 \(char 0\)|invalid character '[^'\n]{1,4}' looking for beginning of value)/d },
] // prettier-ignore
