/** What the value of a name is, in words; `null` for a name that says nothing of a secret. */
export function secretOf(name: string): string | null {
  const words = wordsOf(name)
  const joined = words.join(' ')
  if (harmless.has(joined)) return null
  const end = (count: number) => words.slice(-count).join(' ')
  return endings.get(end(3)) ?? endings.get(end(2)) ?? endings.get(end(1)) ?? null
}

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

/** Names that end like a secret and are none: how many tokens a model read, which page comes next, what sort of token it is. */
const harmless = new Set([
  'max token', 'next token', 'page token', 'next page token', 'pagination token', 'continuation token', 'sync token', 'unexpected token',
  'x ratelimit limit token', 'sort key', 'cancellation token', 'by token', 'invalid token', 'bad token', 'stop token',
]) // prettier-ignore
