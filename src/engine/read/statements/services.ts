import type { Statement } from './statement.ts'

/** Texts of the SDKs of single services: Stripe, Discord, GitHub, OpenAI, Slack, Twilio, Firebase, Elasticsearch, X, Reddit. */
export const services: readonly Statement[] = [
  { by: 'discord.js', pattern: /DiscordAPIError\[(?<code>\w{1,40})\]: (?<message>[^\n]{1,1000})/d },
  { by: 'discord.py', pattern: /(?<status>\d{3}) (?<reason>[A-Z][\w ]{1,40}) \(error code: (?<code>\d{1,6})\)(?:: (?<message>[^\n]{1,1000}))?/d },
  { by: 'a Stripe client', pattern: /\(Status (?<status>\d{3})\) \(Request (?<requestId>req_\w{1,60})\) (?<message>[^\n]{1,1000})/d },
  { by: 'the Stripe client for Java', pattern: /com\.stripe\.exception\.(?<exception>\w{1,60}): (?<message>[^\n]{1,1000}?)(?:; code: (?<code>\w{1,100}))?(?:; request-id: (?<requestId>\w{1,100}))?(?=;?\s*(?:\n|$))/d },
  { by: 'the Stripe client for Python', pattern: /stripe\.(?:_?error\.)?(?<exception>\w{1,60}): (?:Request (?<requestId>req_\w{1,60}): )?(?<message>[^\n]{1,1000})/d },
  { by: 'the Stripe client', pattern: /\b(?<exception>Stripe\w{1,60}(?:Error|Exception)): (?<message>[^\n]{1,1000})/d },
  { by: 'Octokit', pattern: /\bHttpError\]?: (?<message>[^\n{]{1,500}?)(?:: \{[^\n]{0,2000}\})?(?: - (?<docUrl>https:\/\/docs\.\S{1,300})|(?=\n|$))/d },
  { by: 'the DigitalOcean client', pattern: /: (?<status>[45]\d\d) \(request "(?<requestId>[\w-]{1,80})"\) (?<message>[^\n]{1,500})/d },
  { by: 'a client', pattern: /\b(?<method>GET|HEAD|POST|PUT|PATCH|DELETE) (?<url>https:\/\/\S{1,500}): (?<status>[45]\d\d) (?:- )?(?<message>[^\n]{1,500}?)(?: \/\/ See: (?<docUrl>https:\/\/\S{1,300}))?(?=\n|$)/d },
  { by: 'a Slack client', pattern: /An API error occurred: (?<code>\w{1,100})/d },
  { by: 'the Twilio client', pattern: /\[HTTP (?<status>\d{3})\] (?<code>\d{5}) : (?<message>[^\n]{1,1000})/d },
  { by: 'the Twilio client', pattern: /Twilio returned the following information:\s{1,9}(?<message>[^\n]{1,1000})\s{1,9}More information may be available here:\s{1,9}(?<docUrl>https:\/\/www\.twilio\.com\/docs\/errors\/(?<code>\d{5}))/d },
  { by: 'the Twilio client', pattern: /HTTP (?<status>\d{3}) error: (?<message>[^\n]{1,1000})/d },
  { by: 'Firebase', pattern: /Firebase: (?:Error|(?<message>[^\n(]{1,500}?)) ?\((?<code>[a-z]+\/[a-z-]{1,80})\)/d },
  { by: 'Firebase', pattern: /FirebaseError: (?:\[code=(?<code>[a-z-]{1,80})\]: )(?<message>[^\n]{1,500})/d },
  { by: 'the Elasticsearch client', pattern: /(?:Error|Exception)\((?<status>[1-5]\d\d), u?'(?<code>\w{1,100})'(?:, u?['"](?<message>[^\n'"]{1,500}))?/d },
  { by: 'Tweepy', pattern: /(?<status>[45]\d\d) [A-Z][\w ]{2,40}\n(?<code>\d{2,4}) - (?<message>[^\n]{1,1000})/d },
  { by: 'PRAW', pattern: /(?<code>[A-Z]{3,40}(?:_[A-Z]{2,40}){0,4}): ["'](?<message>[^\n]{1,500})["'] on field/d },
  { by: 'a Firebase plugin', pattern: /\[[a-z_]{2,40}\/(?<code>[a-z]{2,40}(?:-[a-z]{1,40}){0,6})\] (?<message>[A-Z][^\n]{2,500})/d },
  { by: 'a client of AMQP', pattern: /(?<status>[45]\d\d) \([A-Z-]{2,40}\) with message "(?<code>[A-Z_]{2,40}) - (?<message>[^"\n]{1,500})"/d },
  { by: 'a Google client', pattern: /\b(?<exception>[A-Z]\w{1,60}Exception): (?<status>[45]\d\d) (?!(?:[A-Z][a-z-]{1,20} ?){1,5}(?:$|[\n:."(,;])|[A-Z_]{2,40} ")(?<message>[^\s"'([{][^\n]{2,1000})/d },
  { by: 'Make', pattern: /\[(?<status>[45]\d\d)\] (?<message>[A-Z][a-z][^\n]{2,500})/d },
  { by: 'an ACME client', pattern: /\b(?<code>urn:ietf:params:[a-z-]{1,20}:error:[A-Za-z]{3,40})(?::: | :: | - |: )(?<message>[^\n]{1,1000})/d },
  { by: 'twine', pattern: /HTTPError: (?<status>[45]\d\d) (?<reason>[A-Z][\w ]{1,40}) from (?<url>https?:\S{1,500})\s{1,20}(?<message>[A-Z][^\n]{1,500})/d },
  // A code in words of its own; "409 (NotFound)" is only the status again.
  { by: 'an S3 client', pattern: /\b(?<status>[45]\d\d) \((?<code>(?!NotFound|BadRequest|BadGateway|InternalServerError|GatewayTimeout|TooManyRequests|NotAcceptable|MethodNotAllowed|RequestTimeout|UnprocessableEntity)[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,8})\)(?:: (?<message>[^\n]{1,1000}))?/d },
  { by: 'an SDK', pattern: /(?<=Error: )(?<status>[1-5]\d\d):? (?:status code \(no body\)|(?!Client Error|Server Error)(?<message>[^\s{(&'"-][^\n{]{2,1000}))/d },
] // prettier-ignore
