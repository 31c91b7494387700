import { describe, expect, test } from 'vitest'
import { maskOf, redact } from './index.ts'

const jwt =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'
/** Put together here, so that no scanner takes this file for a leak. */
const key = (prefix: string, length = 36) =>
  prefix + 'a8Kd3Qz7Lm2Xp9Rt4Vw6Yb1Nc5Hf0JgSeUiOa8Kd3Qz7Lm2Xp'.repeat(4).slice(0, length)

/** What stands between `«` and `»` is to go; all else is to stay. */
const cases: [name: string, marked: string, what: string][] = [
  ['a bearer token', 'Authorization: Bearer «abc.def.ghi»', 'authorization'],
  ['a token alone', 'authorization: «tnx_live_12345678»', 'authorization'],
  ['basic credentials', '> Proxy-Authorization: Basic «dXNlcjpwYXNz»', 'authorization'],
  ['a signed request', 'Authorization: AWS4-HMAC-SHA256 «Credential=AKID/20260101/eu/s3/aws4_request, SignedHeaders=host, Signature=fe5f80»', 'authorization'],
  ['curl’s header, in its quotes', `curl -H 'Authorization: Bearer «s3cr3t»' https://api.example/`, 'authorization'],
  ['a cookie', 'Cookie: «sid=31d4d96e407aad42; theme=dark»', 'cookie'],
  ['a set cookie', 'HTTP/1.1 200 OK\nset-cookie: «__cf_bm=abc; path=/; HttpOnly»\n\n{}', 'cookie'],
  ['a key by its header', 'X-Api-Key: «0123456789»', 'api key'],
  ['a token by its header', 'x-amz-security-token: «IQoJb3JpZ2lu»', 'token'],
  ['a HAR header', '{"name": "Authorization", "value": "Bearer «abcdefgh»"}', 'authorization'],
  ['raw headers of Node', "['authorization', 'Bearer «abcdefgh»']", 'authorization'],
  ['Go’s map of headers', 'map[Authorization:[Bearer «abcdefgh»] Accept:[*/*]]', 'authorization'],
  ['a member of JSON', '{"user":"ann","password":"«hunter2»","ok":true}', 'password'],
  ['a member in camel case', '{"clientSecret": "«x-y-z»"}', 'secret'],
  ['JSON in a string', String.raw`{"log":"{\"api_key\":\"«abc123»\",\"n\":1}"}`, 'api key'],
  ['JSON in a string in a string', String.raw`"{\"log\":\"{\\\"refresh_token\\\":\\\"«abc123»\\\"}\"}"`, 'token'],
  ['a quote inside the secret', String.raw`{"password":"«a\"b»","n":1}`, 'password'],
  ['a dict of Python', "{'access_token': '«abc'»}".replace("'»", "»'"), 'token'],
  ['a hash of Ruby', `{:password=>"«hunter2»", :n=>1}`, 'password'],
  ['a query', 'GET /v1?access_token=«abc123»&page=2 HTTP/1.1', 'token'],
  ['a signed address', 'https://b.s3.example/k?X-Amz-Credential=«AKID%2F2026»&X-Amz-Signature=«fe5f»&X-Amz-Date=2026', 'credential'],
  ['an environment variable', 'export DB_PASSWORD=«hunter2» NODE_ENV=test', 'password'],
  ['a list of secrets', '{"recovery_codes":1,"tokens":2,"secrets":["«one-1»","«two-2»"]}', 'secret'],
  ['a log line', 'level=error password=«hunter2» status=401', 'password'],
  ['a number that is a secret', '{"otp":«123456»}', 'one-time code'],
  ['user and password', 'connect to postgres://«ann:hunter2»@db.example:5432/app failed', 'user and password'],
  ['a token as user', 'https://«ghp_x»@git.example/a.git', 'user and password'],
  ['a bearer token in a sentence', 'sent Bearer «a1b2c3d4e5» to it', 'bearer token'],
  ['a JSON Web Token', `{"detail":"token ${jwt.replace('eyJ', '«eyJ')}» has expired"}`, 'json web token'],
  ['a key of 10ex', `{"message":"no key «${key('tnx_', 20)}» here"}`, 'api key'],
  ...['sk-', 'sk-proj-', 'sk_live_', 'ghp_', 'github_pat_', 'glpat-', 'xoxb-', 'AIza', 'ya29.', 'hf_', 'npm_', 'shpat_', 'acme_live_', 'acme-secret-', 'SG.aaaaaaaaaaaaaaaaaaaa.'].map((prefix): [string, string, string] => [`a key with ${prefix}`, `key «${key(prefix)}», used`, 'api key']),
  ['a name that begins with a low line', '//registry.example/:_authToken=«3f1c-77aa»', 'token'],
  ['an account of AWS', '{"aws_account_id": "«123456789012»"}', 'account number'],
  ['a key behind an escape', `{"message":"no key:\\\\n«${key('sk_live_')}»"}`, 'api key'],
  ['a key of AWS', `for «${['AKIA', 'IOSFODNN7EXAMPLE'].join('')}» is`, 'api key'],
  ['a webhook', 'POST https://hooks.slack.com/services/«T0000/B0000/XXXXXXXXXXXX» 404', 'webhook address'],
  ['a private key', 'x «-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----» y', 'private key'],
  ['a private key in JSON', String.raw`{"k":"«-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----»\n"}`, 'private key'],
  ['a private key that was cut off', 'x «-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb', 'private key'],
  ['a card number', '{"message":"card «4242 4242 4242 4242» was declined"}', 'card number'],
  ['a card number without spaces', 'card=«378282246310005» declined', 'card number'],
  ['curl’s user and password', 'curl -s -u «ann:hunter2» https://api.example', 'user and password'],
  ['curl’s user and password without a space', 'curl -u«ann:hunter2» https://api.example', 'user and password'],
  ['curl’s user and password in quotes', `curl --user '«ann:hun ter»' https://api.example`, 'user and password'],
  ['user and password as arguments', '["curl", "-u", "«ann:hunter2»"]', 'user and password'],
  ['HTTPie’s user and password', 'http -a «ann:hunter2» POST api.example', 'user and password'],
  ['user and password of Requests', "get(url, auth=('«ann»', '«hunter2»'))", 'user and password'],
  ['a scheme of the service', 'Authorization: ApiKey «abc»', 'authorization'],
  ['a scheme with a dash', 'Authorization: Acme-Token «abc»', 'authorization'],
  ['a scheme with a name before the key', 'Authorization: SharedKey «acme:abc==»', 'authorization'],
  ['a scheme that nobody knows', 'Authorization: «Zzz ann:abc==»', 'authorization'],
  ['a code of OAuth', 'GET /cb?code=«SplxlOBeZQQYbYW6WxSbIA»&state=xyz', 'token'],
  ['a code of OAuth in a form', 'grant_type=authorization_code&code=«4%2F0AX4XfWh-abc1»&redirect_uri=https%3A%2F%2Fa.example', 'token'],
  ['a code verifier', 'client_id=web&code_verifier=«dBjftJeZ4CVP-mB92K27uhbUJU1p1r»', 'token'],
  ['a percent-encoded connection string', '/x?db=postgres%3A%2F%2F«ann%3Ahunter2»%40db.example%2Fapp&page=2', 'user and password'],
  ['a token in an address in a query', '/x?next=https%3A%2F%2Fa.example%2F%3Faccess_token%3D«abc123»%26page%3D2', 'token'],
  ['a key of a query', 'GET /v1/places?key=«0123456789abcdef0123»&q=x', 'api key'],
  ['a key that is named in two words', 'API key: «0123abcd4567»', 'api key'],
  ['a key in a sentence', 'Incorrect API key provided: «0123abcd4567». You can find yours', 'api key'],
  ['a token in quotes in a sentence', "Invalid token '«0123abcd4567»' given", 'token'],
  ['a bot in an address', 'https://api.telegram.org/bot«123456789:AAH0123456789abcdefghijklmnopqrstuv»/sendMessage', 'bot token'],
  ['a line under its name', 'password: |\n  «hunter2»\nuser: ann', 'password'],
  ['a property in two lines', 'db.password=«hun\\\n    ter2»\npage=2', 'password'],
  ['a field of a page', '<meta name="csrf-token" content="«abc123»">', 'token'],
  ['a table of a page', '<tr><td>DB_PASSWORD</td><td class="code"><pre>«hunter2»</pre></td></tr>', 'password'],
  ['pydantic’s echo', '{"loc":["body","email"],"input":"«ann@x.example»","type":"t"}', 'echo of the request'],
  ['Spring’s echo', '{"field":"age","rejectedValue":"«17»","bindingFailure":false}', 'echo of the request'],
] // prettier-ignore

const secretsIn = (marked: string) => [...marked.matchAll(/«([\s\S]*?)(?:»|$)/g)].map(([, secret]) => secret ?? '')
const without = (marked: string) => marked.replace(/[«»]/g, '')

describe('is masked, and nothing but', () => {
  test.each(cases)('%s', (_, marked, what) => {
    const { text, redactions } = redact(without(marked))
    expect(text.replaceAll(/\[redacted-[a-z-]+\]/g, '*')).toBe(
      marked
        .replaceAll(/"?«[\s\S]*?(?:»|$)"?/g, (cut) => cut.replace(/«[\s\S]*?(?:»|$)/, '*'))
        .replace(/"otp":\*/, '"otp":"*"'),
    )
    expect(redactions[0]?.what).toBe(what)
    for (const secret of secretsIn(marked)) expect(text).not.toContain(secret)
  })
})

test('an object that is an echo gives way to a string, so that JSON stays JSON', () => {
  const { text } = redact('{"detail":[{"input":{"a":"}","b":[1]},"type":"t"},{"input":42}]}')
  const echo = maskOf('echo of the request')
  expect(JSON.parse(text)).toEqual({ detail: [{ input: echo, type: 't' }, { input: echo }] })
})

describe('stays as it is', () => {
  test.each([
    [
      'what says that a field is wrong',
      '{"errors":{"password":["is too short (minimum is 8 characters)","can\'t be blank"]}}',
    ],
    ['what asks for another', '{"message":"WEAK_PASSWORD : Choose a longer one"}'],
    ['what says that a token is', '{"error":"invalid_token","token":"is invalid or expired"}'],
    ['a rule', '{"field":"password","code":"required"}'],
    ['a sentence on headers', 'Authorization: header is missing'],
    ['a sentence on schemes', 'Bearer authentication is required; the token expired.'],
    [
      'a challenge',
      'WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The token expired"',
    ],
    ['a list of names', '{"required":["email","password","token"]}'],
    ['sorts of tokens', '{"token_type":"Bearer","expires_in":3600}'],
    ['counts of tokens', '{"usage":{"total_tokens":120,"max_tokens":4096}}'],
    ['the next page', '{"next_page_token":"abc"}'],
    ['a request id', 'x-request-id: req_8f14e45fceea167a5a36dedd4bea2543\nid=550e8400-e29b-41d4-a716-446655440000'],
    ['an id of sixteen digits', '{"id":"4242424242424242ab","trace":4242424242424243}'],
    ['an idempotency key', 'Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['a code', '{"error":{"code":"rate_limit_exceeded","message":"Slow down","retry_after":60}}'],
    ['an address with no user', 'https://api.example:8443/v1/users@home'],
    ['an unexpected token', 'SyntaxError: Unexpected token < in JSON at position 0'],
    ['a code that is named after a token', '{"code":"ExpiredAuthenticationToken","message":"The token has expired"}'],
    ['what was masked before', '{"card_number":"xxxxxxxxxxxx5439","password":"********"}'],
    ['an empty value', '{"password":"","token":null}'],
    ['the name of a flag', 'use --password to log in; the --token flag is required'],
    ['the usage of a program', 'usage: acme [--token TOKEN] [--password PASSWORD]'],
    ['a user of a container', 'docker run -u 1000:1000 --user 0:0 app'],
    ['a variable', 'curl -u "$CLIENT_ID:$CLIENT_SECRET" https://a.example --token $ACME_TOKEN'],
    ['an error code in a query', 'https://a.example/errors?code=E1234&x=1 and ?code=20404'],
    ['an error code by its name', '{"code":"ERR_2024_RATE_LIMIT","error":"invalid_grant"}'],
    ['the key of a translation', '{"key":"errors.validation.a1b2c3d4e5f6a7b8"}'],
    ['the id of a message', '{"sid":"SM8f14e45fceea167a5a36dedd4bea2543"}'],
    ['where one may find a key', 'Invalid API key: see https://docs.example/keys'],
    ['a form of two fields', '<label for="password">Password</label><th>Token</th><td>required</td>'],
    ['a list of two names', '["password","password_confirmation"]'],
    ['a list of two names in a sentence', 'send one (`ClientToken`, `ClientRequestToken`)'],
    ['the directory of a process', "PWD=/srv/app\nOLDPWD = '/srv'"],
    [
      'options of a client',
      "{ credentials: 'same-origin', xsrfHeaderName: 'X-XSRF-TOKEN',\n  passphrase: undefined, ignoreInvalidCookies: false }",
    ],
    ['code', '12 |   const token = await getToken(request)'],
    ['no value, and the next pair', 'level=error token= status=401'],
    [
      'ports and folders of clients',
      'docker run -p 8080:80 app\nmkdir -p srv && ssh -p 2222 a.example\nredis-cli -p 6379',
    ],
    ['a database behind a flag that asks for the password', 'mysql -h db.example -u root -p shop'],
    [
      'a client that asks for the password, and the next command',
      'mysql -u root -p\ncp -pr a b; docker login\nssh -p 2222 x',
    ],
    [
      'variables of a client',
      'mysql -p$DB_PASS shop; redis-cli -a "$PASS"; docker login -p ${TOKEN}; sshpass -p <password>',
    ],
    ['a sentence on what to set', 'Please set TOKEN in config; the default credentials of login'],
    [
      'a schema in YAML',
      'password:\n  type: string\n  minLength: 8\ntoken:\n  description: of the bot\ntokens:\n  - name: a',
    ],
    ['a schema in JSON', '{"password":{"type":"string","default":""},"token":{"type":"string","format":"uuid"}}'],
    ['a line of a program', 'src/app.ts:12:5:error:semi\nuser:1234:cart:items:5\na.example:8080:a:b:c'],
    ['a ConfigMap', 'apiVersion: v1\ndata:\n  app.conf: YTpi\nkind: ConfigMap'],
    ['people, unless one asks', 'ann@example.com from 10.0.0.1'],
  ])('%s', (_, text) => {
    expect(redact(text)).toEqual({ text, redactions: [] })
  })
})

test('email and IP addresses are masked where that is asked for', () => {
  const { text } = redact('ann@example.com from 10.0.0.1 or 2001:db8::1 at 10:20:30', { emails: true, ips: true })
  expect(text).toBe('[redacted-email-address] from [redacted-ip-address] or [redacted-ip-address] at 10:20:30')
})

test('an email address is masked in an address too', () => {
  const { text } = redact('GET /users?email=ann%40example.com&next=%2Fx%3Fq%3Dann%2540example.com', { emails: true })
  expect(text).toBe('GET /users?email=[redacted-email-address]&next=%2Fx%3Fq%3D[redacted-email-address]')
})

test('bank accounts are masked where that is asked for, and only what has the right check digits', () => {
  const text = 'from DE89 3704 0044 0532 0130 00 and GB82WEST12345698765432 to DE00370400440532013000'
  expect(redact(text).redactions).toEqual([])
  expect(redact(text, { ibans: true }).text).toBe('from [redacted-iban] and [redacted-iban] to DE00370400440532013000')
})

test('the same secret has the same mask everywhere', () => {
  const { text } = redact('X-Api-Key: 0123abcd4567\n\n{"token":"0123abcd4567","next":"/x?sig=0123abcd4567"}')
  expect(text).toBe(
    'X-Api-Key: [redacted-api-key]\n\n{"token":"[redacted-api-key]","next":"/x?sig=[redacted-api-key]"}',
  )
})

test('a secret that was named once is masked where it is spelled in another way', () => {
  const { text } = redact('X-Api-Key: 01/23abcd+4567\n\nno key 01%2F23abcd%2B4567')
  expect(text).toBe('X-Api-Key: [redacted-api-key]\n\nno key [redacted-api-key]')
})

test('each line of a value in YAML is masked', () => {
  const { text } = redact('login:\n  password: |\n    Xk4bQ9zz\n    ab cd-77\n  page: 2')
  expect(text).toBe('login:\n  password: |\n    [redacted-password]\n  page: 2')
})

test('the claims of a JSON Web Token can be kept, its signature never', () => {
  for (const around of ['', 'Authorization: Bearer ', '{"token":"', 'x-jwt: ']) {
    const { text } = redact(around + jwt, { keepClaims: true })
    expect(text).toBe(`${around}${jwt.slice(0, jwt.lastIndexOf('.') + 1)}[redacted-signature]`)
  }
})

test('each mask says where it stands, and where what it masks stood', () => {
  const text = 'Authorization: Bearer abc\nX-Api-Key: def'
  const { text: masked, redactions } = redact(text)
  expect(redactions.map(({ span, at }) => [text.slice(...span), masked.slice(...at)])).toEqual([
    ['abc', '[redacted-authorization]'],
    ['def', '[redacted-api-key]'],
  ])
})
