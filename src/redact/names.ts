/** What a name says of its value. */
export interface Meaning {
  /** What it is, in words of lower case. */
  what: string
  /** It says so of other values too: only one that looks like a secret, of so many characters at least, is taken for it. */
  least?: number
}

/** `null` for a name that says nothing of a secret. */
export function meaningOf(name: string): Meaning | null {
  const had = known.get(name)
  if (had !== undefined) return had
  const words = wordsOf(name)
  const end = (count: number) => endings.get(words.slice(-count).join(' '))
  const what = harmless.has(words.join(' ')) ? undefined : (end(3) ?? end(2) ?? end(1))
  const weak = weakNames.get(words.at(-1) ?? '')
  const meaning = what ? { what } : weak ? { what: weak, least: 16 } : null
  if (known.size > mostKnown) known.clear()
  known.set(name, meaning)
  return meaning
}

const known = new Map<string, Meaning | null>()
const mostKnown = 5000

/** Headers that hold a credential and nothing else, whatever is in them. */
export const isCredentialHeader = (name: string) =>
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie2?|(?:[a-z\d]+-)+(?:api-?key|key|token|secret|signature))$/i.test(name)

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
}

const endings = new Map(
  Object.entries({
    authorization: ['authorization', 'auth header'],
    cookie: [
      'asp net session id',
      'cookie',
      'cookies',
      'set cookie',
      'session id',
      'sessionid',
      'jsessionid',
      'phpsessid',
      'sessid',
      'session token',
      'session key',
      'connect sid',
      'session cookie',
    ],
    password: [
      'one time password',
      'keystorepass',
      'pw',
      'pgpassword',
      'mysql pwd',
      'requirepass',
      'password',
      'passwd',
      'passwort',
      'pwd',
      'passphrase',
      'pass',
      'password confirmation',
      'password hash',
      'userpass',
      'dbpass',
      'motdepasse',
      'contrasena',
    ],
    secret: [
      'consumersecret',
      'oauth token secret',
      'salt key',
      'apisecret',
      'secret',
      'secrets',
      'secret key',
      'client secret',
      'secretkey',
      'clientsecret',
      'secret access key',
      'app secret',
      'secret value',
      'shared secret',
      'secret id',
      'secret token',
      'mnemonic',
      'seed phrase',
    ],
    'api key': [
      'host key',
      'publishable key',
      'instrumentation key',
      'api secret key',
      'hostkey',
      'sshkey',
      'signingkey',
      'api key',
      'apikey',
      'api keys',
      'api token',
      'access key',
      'accesskey',
      'access key id',
      'accesskeyid',
      'account key',
      'accountkey',
      'auth key',
      'authkey',
      'subscription key',
      'functions key',
      'service key',
      'service role key',
      'anon key',
      'shared access key',
      'sharedaccesskey',
      'master key',
      'admin key',
      'license key',
      'signing key',
      'encryption key',
      'private key',
      'privatekey',
      'private key id',
      'storage key',
      'app key',
      'appkey',
      'application key',
      'webhook key',
      'routing key',
      'integration key',
      'consumer key',
      'key pair',
      'deploy key',
      'ssh key',
      'hmac key',
    ],
    token: [
      'oauth verifier',
      'codeverifier',
      'user code',
      'authorization code',
      'auth code',
      'sas token',
      'sastoken',
      'sessiontoken',
      'password reset code',
      'invite code',
      'access code',
      'deploytoken',
      'service ticket',
      'shared access signature',
      'jwt assertion',
      'token',
      'accesstoken',
      'refreshtoken',
      'idtoken',
      'authtoken',
      'auth token',
      'bearer',
      'jwt',
      'access token',
      'refresh token',
      'id token',
      'csrf',
      'xsrf',
      'csrftoken',
      'xsrftoken',
      'assertion',
      'client assertion',
      'nonce secret',
      'device code',
      'code verifier',
      'saml response',
      'samlresponse',
      'continuation secret',
      'magic link',
      'invite link secret',
    ],
    signature: ['signature', 'sig', 'hmac', 'hub signature 256', 'signature 256'],
    credential: [
      'redis url',
      'broker url',
      'mongo url',
      'mongodb uri',
      'mongo uri',
      'database uri',
      'proxy url',
      'amqp url',
      'connectionuri',
      'credential',
      'credentials',
      'creds',
      'connection string',
      'connectionstring',
      'dsn',
      'database url',
      'webhook url',
      'webhook secret',
    ],
    'one-time code': [
      'backup code',
      'two factor token',
      'one time code',
      'otp token',
      'otp',
      'totp',
      'mfa code',
      'otp code',
      'verification code',
      'pin',
      'pin code',
      'recovery code',
      'passcode',
      'sms code',
      'two factor code',
      '2fa code',
    ],
    'card number': [
      'card number',
      'cardnumber',
      'pan',
      'cvv',
      'cvc',
      'cvv2',
      'security code',
      'iban',
      'account number',
      'routing number',
    ],
    'personal number': ['ssn', 'social security number', 'tax id', 'passport number', 'national id'],
  }).flatMap(([what, names]) => names.map((name): [string, string] => [name, what])),
)

/** Names that mean a secret only where the value looks like one. */
const weakNames = new Map([
  ['auth', 'authorization'],
  ['session', 'cookie'],
  ['sid', 'cookie'],
  ['ticket', 'token'],
])

/** Names that end like a secret and are none: how many tokens a model read, which page comes next, what sort of token it is. */
const harmless = new Set([
  'max token', 'next token', 'page token', 'next page token', 'pagination token', 'continuation token', 'sync token', 'unexpected token',
  'x ratelimit limit token', 'sort key', 'cancellation token', 'by token', 'invalid token', 'bad token', 'stop token',
]) // prettier-ignore
