import type { Span } from '../model.ts'

/** A vendor, and what in a paste shows that its API was called. */
export interface Vendor {
  name: string
  /** Envelopes of its own: an API that documents one of them is the vendor's. */
  envelopes: readonly string[]
  /** What only its clients and command lines write. */
  clients: RegExp | null
  /** Response headers that only it sends. */
  headers: RegExp | null
  hosts: RegExp | null
  /** Its clients are also used to call servers that copy its API: they don't show which one was called. */
  isCopied?: boolean
}

/** A vendor whose client wrote a paste, and where the sign of it is. */
export interface StatedClient {
  vendor: Vendor
  span: Span
}

/** The vendor whose client or command line wrote a paste; `null` if none did. Only the first 64 kB are searched. */
export function clientIn(paste: string): StatedClient | null {
  const text = paste.slice(0, reach)
  for (const vendor of vendors) {
    const found = vendor.clients?.exec(text)
    if (found) return { vendor, span: [found.index, found.index + found[0].trimEnd().length] }
  }
  return null
}

const reach = 65_536

/**
 * The vendors whose errors are pasted most. Headers that they add for any API (`x-amz-cf-id` of a CDN, `x-amzn-trace-id` of a load balancer)
 * are left out.
 */
export const vendors: readonly Vendor[] = [
  {
    name: 'Gemini',
    envelopes: ['google-aip'],
    clients: /\bgoogle\.genai\b|@google\/genai\b|\bGoogleGenerativeAI/,
    headers: null,
    hosts: null,
  },
  {
    name: 'Firebase',
    envelopes: ['firebase-error', 'google-aip'],
    clients: /\bFirebaseError\b|\bFirebase: |\bfirebase_admin\.|\bcom\.google\.firebase\b/,
    headers: null,
    hosts: null,
  },
  {
    name: 'Google',
    envelopes: ['google-aip'],
    clients:
      /\bgoogleapi: |\bgoogleapiclient\.|\bgoogle\.(?:api_core|auth|cloud)\b|\bcom\.google\.(?:api|cloud)\b|\bERROR: \(gcloud\./,
    headers: /^x-goog-(?!iap-)/,
    hosts: /(?:^|\.)(?:googleapis\.com|google\.com)$/,
  },
  {
    name: 'gRPC',
    envelopes: ['grpc-gateway'],
    clients:
      /\brpc error: code = |\bStatusCode\.[A-Z_]{2,30}\b|\bStatus\(StatusCode=|\bio\.grpc\.|\bgrpc\._channel\b|\bgrpc\.aio\b|\bGRPC::[A-Z]|\bgrpc-status\b|\bError: \d{1,2} [A-Z_]{5,19}: |^ERROR:\s{1,4}Code: [A-Z]/m,
    headers: null,
    hosts: null,
  },
  {
    name: 'JSON-RPC',
    envelopes: ['json-rpc'],
    clients: /\b(?:MCP error|error code|Code:) -32[0-7]\d\d\b/,
    headers: null,
    hosts: null,
  },
  {
    name: 'Kubernetes',
    envelopes: ['kubernetes-status'],
    clients:
      /\bError from server(?: \(|:)|\bYou must be logged in to the server \(|\bApply failed with \d+ conflict|^The [A-Z]\w+ "[^"\n]+" is invalid: |\bkubernetes\.client\b|\bk8s\.io\/|\bio\.(?:fabric8|kubernetes)\./,
    headers: /^x-kubernetes-/,
    hosts: null,
  },
  {
    name: 'Amazon S3',
    envelopes: ['s3-error'],
    clients:
      /\) when calling the \w{0,20}(?:Object|Bucket|MultipartUpload|UploadPart)\w{0,30} operation|\boperation error S3: |\(Service: (?:Amazon )?S3[;,]|\bS3RestXml|\b(?:services\.|client-|Aws::|Aws\\|Amazon\.)[sS]3\b(?!-)/,
    headers: null,
    hosts: null,
  },
  {
    name: 'AWS',
    envelopes: ['aws-json', 'aws-rest-json', 'aws-query', 'aws-ec2', 's3-error'],
    clients:
      /\bbotocore\.|\bboto3\.|\bAn error occurred \([\w.]{2,80}\) when calling the |\bsoftware\.amazon\.awssdk\b|\bcom\.amazonaws\.|@aws-sdk\/|\baws-sdk-|\bAws::[A-Z]|\boperation error [A-Z][\w ]{1,40}: /,
    headers: /^x-amz-(?!cf-|apigw-)|^x-amzn-errortype$/,
    hosts: /(?:^|\.)amazonaws\.com(?:\.cn)?$/,
  },
  {
    name: 'Azure',
    envelopes: [],
    clients:
      /\bazure\.(?:core|identity|storage|mgmt)\.|\bautorest\/azure\b|#\w{1,60}: Failure (?:send|respond)ing|(?:^|\n)\([A-Z]\w{2,60}\) [^\n]{1,1500}\nCode: |\bregistering resource provider "Microsoft\.|\bMicrosoft\.Azure\b|\bAzure\.RequestFailedException\b|\bcom\.azure\.|\bAADSTS\d{4,7}: /,
    headers: /^x-ms-(?!ags-)/,
    hosts: /(?:^|\.)(?:azure\.com|windows\.net)$/,
  },
  {
    name: 'Docker',
    envelopes: [],
    clients: /\bError response from daemon: |\bdocker: |\bdocker\.errors\./,
    headers: /^docker-/,
    hosts: /(?:^|\.)docker\.(?:io|com)$/,
  },
  {
    name: 'GitHub',
    envelopes: [],
    clients: /\bgithub\.GithubException\b|\bOctokit::|\bgh: [A-Z]/,
    headers: /^x-github-|^github-/,
    hosts: /(?:^|\.)(?:github|githubusercontent)\.com$/,
  },
  {
    name: 'OAuth',
    envelopes: ['oauth-error'],
    clients: /\boauth2: "[a-z_]+"/,
    headers: null,
    hosts: null,
  },
  vendorOf(
    'Stripe',
    /\bstripe\.(?:error|_error)\b|\bStripe::|\bStripe[A-Z][A-Za-z]{2,30}Error\b|\bcom\.stripe\./,
    /^stripe-/,
    'stripe.com',
  ),
  {
    ...vendorOf('OpenAI', /\bopenai\.[A-Z]\w{3,40}Error\b|\bopenai\.(?:error|OpenAIError)\b/, /^openai-/, 'openai.com'),
    isCopied: true,
  },
  vendorOf('Anthropic', /\banthropic\.[A-Z]\w{3,40}Error\b/, /^anthropic-/, 'anthropic.com'),
  vendorOf(
    'Twilio',
    /\btwilio\.base\.exceptions\b|\bTwilioRestException\b|\bTwilio::|\[HTTP \d{3}\] \d{5} : /,
    /^twilio-/,
    'twilio.com',
  ),
  vendorOf('Slack', /\bslack_sdk\.errors\b|\bSlackApiError\b|\bAn API error occurred: /, /^x-slack-/, 'slack.com'),
  vendorOf('Shopify', /\bShopifyAPI::/, /^x-shopify-|^x-shopid$/, 'myshopify.com'),
  vendorOf('HubSpot', /\bHubspot::|\bhubspot\.[a-z_.]{3,60}\.exceptions\b/, /^x-hubspot-/, 'hubapi.com'),
  vendorOf('Okta', /\bokta\.exceptions\b/, /^x-okta-/, 'okta.com'),
  vendorOf('GitLab', /\bgitlab\.exceptions\b|\bGitlab::Error\b/, /^x-gitlab-/, 'gitlab.com'),
  vendorOf('Atlassian', /\bJIRAError\b/, /^atl-|^x-atlassian-/, 'atlassian.net'),
  vendorOf(
    'Elasticsearch',
    /\belasticsearch\.(?:exceptions\b|[A-Z]\w{3,40}(?:Error|Exception)\b)/,
    /^x-elastic-product$/,
    'elastic-cloud.com',
  ),
  vendorOf('Discord', /\bDiscordAPIError\b|\bdiscord\.errors\./, /^x-ratelimit-(?:bucket|scope)$/, 'discord.com'),
  vendorOf('SendGrid', /\b@?sendgrid\/(?:client|mail)\b/, /^x-sendgrid-/, 'sendgrid.com'),
  vendorOf('Microsoft Graph', /\bMicrosoft\.Graph\b/, /^x-ms-ags-/, 'graph.microsoft.com'),
  vendorOf('Contentful', null, /^x-contentful-/, 'contentful.com'),
]

/** A vendor without a built-in envelope. */
function vendorOf(name: string, clients: RegExp | null, headers: RegExp, domain: string): Vendor {
  const hosts = new RegExp(`(?:^|\\.)${domain.replaceAll('.', '\\.')}$`)
  return { name, envelopes: [], clients, headers, hosts }
}
