import type { Statement } from './statement.ts'

/** Texts of the clients and command lines of AWS, Google Cloud and Azure. */
export const cloud: readonly Statement[] = [
  { by: 'botocore', pattern: /An error occurred \((?<code>[\w.:-]{1,100})\) when calling the \w{1,100} operation(?: \(reached max retries: \d+\))?: (?<message>[^\n]{1,2000})/d },
  { by: 'the AWS SDK for Go', pattern: /https response error StatusCode: (?<status>\d{3}), RequestID: (?<requestId>[\w-]{1,100}),(?: HostID: [^,\n]{0,200},)? (?:api error )?(?<code>\w{1,100}): (?<message>[^\n]{0,2000})/d },
  { by: 'the AWS SDK for Go', pattern: /\bapi error (?<code>\w{1,100}): (?<message>[^\n]{1,2000})/d },
  { by: 'the AWS SDK for Go 1', pattern: /(?:^|: )(?<code>[A-Z]\w{1,80}): (?<message>[^\n]{0,1000})\n\s{0,8}status code: (?<status>\d{3}), request id: (?<requestId>[\w-]{0,100})/dm },
  { by: 'the AWS SDK for Java 1', pattern: /^(?:[\w.$]{1,200}: )?(?<message>[^\n]{1,500}?) \(Service: [\w ]{1,60}; Status Code: (?<status>\d{3}); Error Code: (?<code>[\w.]{1,100}); Request ID: (?<requestId>[\w-]{1,100})/dm },
  { by: 'the AWS SDK for Java', pattern: /^(?:[\w.$]{1,200}?\.(?<code>[A-Z]\w{1,80}): )?(?<message>[^\n]{1,500}?) \(Service: [\w ]{1,60}, Status Code: (?<status>\d{3}), Request ID: (?<requestId>[\w-]{1,100})/dm },
  { by: 'an AWS client', pattern: /^(?:Uncaught )?(?<code>[A-Z]\w{1,80}): (?<message>[^\n]{1,1000})(?=\n(?:\s{1,40}at [^\n]{0,300}\n){0,30}\s{0,8}'?\$(?:fault|metadata))/dm },
  { by: 'the Google API client for Go', pattern: /googleapi: Error (?<status>\d{3}): (?<message>[^\n]{1,1500}?)(?:, (?<code>[a-z]\w{1,80}))?(?=\n|$)/d },
  { by: 'the Google API client for Python', pattern: /<HttpError (?<status>\d{3}) when requesting (?<url>\S{1,1000}) returned "(?<message>[^"\n]{1,1000})"(?:[^\n]{0,2000}?['"]reason['"]: ['"](?<code>\w{1,100}))?/d },
  { by: 'gcloud', pattern: /ERROR: \(gcloud\.[\w.-]{1,100}\) (?:ResponseError: )?(?:status=\[(?<status>\d{3})\], code=\[(?<code2>[^\]\n]{1,60})\], message=\[(?<message2>[^\]\n]{1,1000})\]|(?:HTTPError (?<status2>\d{3}): |(?<code>[A-Z][A-Z_]{2,40}): )?(?<message>[^\n]{1,1000}))/d },
  { by: 'google-api-core', pattern: /google\.api_core\.exceptions\.\w{1,60}: (?<status>\d{3}) (?:(?<method>[A-Z]{3,7}) (?<url>https?:\S{1,1000}): )?(?<message>[^\n]{1,1000})/d },
  { by: 'an Azure client for Go', pattern: /RESPONSE (?<status>\d{3}): [^\n]{0,400}\s{1,2}ERROR CODE: (?<code>\w{1,100})/d },
  { by: 'an Azure client for Go', pattern: /StatusCode=(?<status>\d{3})\b[^\n]{0,300}?Code="(?<code>[^"\n]{1,100})" Message="(?<message>[^"\n]{1,1000})"/d },
  { by: 'an Azure client for Go', pattern: /unexpected status (?<status>\d{3})[^\n]{0,60} with (?:error: )?(?<code>[A-Z]\w{2,80}): (?<message>[^\n]{1,1500})/d },
  { by: 'an Azure client for .NET', pattern: /^Status: (?<status>\d{3}) \([^)\n]{0,100}\)\s{1,2}ErrorCode: (?<code>\w{1,100})/dm },
  { by: 'CloudFormation', pattern: /\bHandlerErrorCode: (?<code>[A-Z]\w{2,60})/d },
  { by: 'google-api-core', pattern: /\[reason: "(?<code>[A-Z][A-Z_\d]{2,60})"\s{1,3}(?:, )?domain: /d },
  { by: 'the Azure CLI', pattern: /(?:(?:ERROR|Error|Exception): \((?<code>[A-Z]\w{2,80})\) (?<message>[^\n]{1,1500})|^\((?<code2>[A-Z]\w{2,80})\) (?<message2>[^\n]{1,1500})(?=\s{1,2}Code: ))/dm },
] // prettier-ignore
