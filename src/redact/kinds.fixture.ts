import { characters, secrets } from './secrets.fixture.ts'

/** A kind of secret: what names it where it has a place, and how one looks. */
export interface Kind {
  /** Words of lower case: a context spells them as is usual there. */
  name: string
  /** @returns the value, and the part of it that must go; all of it where it has no such part */
  make: (seed: number) => { value: string; secret: string }
  /** Known by its shape: it is masked whatever its name is. */
  isShape?: true
}

const digits = '0123456789'
const hex = '0123456789abcdef'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const word = upper + upper.toLowerCase() + digits

/** Ends in a digit, so that it is never a word, and has one from the start on. */
const random = (seed: number) => `q7${characters(word, 20, seed)}4`
const whole = (make: (seed: number) => string) => (seed: number) => ({ value: make(seed), secret: make(seed) })
const within = (secretOf: (seed: number) => string, around: (secret: string) => string) => (seed: number) => ({
  value: around(secretOf(seed)),
  secret: secretOf(seed),
})

/** Names whose value has no shape of its own. */
const named: [make: (seed: number) => string, names: string[]][] = [
  [random, ['token', 'access token', 'refresh token', 'id token', 'auth token', 'api token', 'bot token', 'session token', 'security token', 'csrf token', 'xsrf token', 'deploy token', 'personal access token', 'registration token', 'push token', 'verification token', 'reset token', 'invite token', 'join token', 'oauth token', 'oauth verifier', 'sas token']],
  [random, ['secret', 'client secret', 'app secret', 'api secret', 'shared secret', 'consumer secret', 'webhook secret', 'signing secret', 'session secret', 'jwt secret', 'cookie secret', 'oauth token secret', 'secret key', 'aws secret access key']],
  [random, ['api key', 'apikey', 'access key', 'private key', 'ssh key', 'encryption key', 'signing key', 'master key', 'account key', 'storage key', 'subscription key', 'license key', 'service key', 'admin key', 'consumer key', 'publishable key', 'hmac key', 'host key']],
  [(seed) => characters(hex, 32, seed), ['session id', 'sessionid', 'jsessionid', 'phpsessid', 'session key', 'session', 'sid', 'code verifier', 'device code', 'client assertion', 'saml response', 'assertion', 'authorization code', 'auth code']],
  [(seed) => `${characters(word, 14, seed)}+9/${characters(word, 10, seed + 1)}==`, ['signature', 'sig', 'hmac', 'shared access key', 'shared access signature', 'aws session token', 'password hash']],
  [(seed) => `Tr0ub4-${characters(word, 6, seed)}`, ['password', 'passwd', 'pwd', 'passphrase', 'user password', 'db password', 'new password', 'old password', 'current password', 'password confirmation', 'admin password', 'root password', 'smtp password', 'key store password', 'db pass', 'pgpassword', 'credentials']],
  // A word of the language is a password too.
  [(seed) => `correcthorse${characters(upper.toLowerCase(), 6, seed)}`, ['password', 'passphrase', 'client secret']],
  [(seed) => `p&ss"w<r'd ${characters(digits, 6, seed)}`, ['password', 'proxy password']],
  [(seed) => characters('123456789', 6, seed), ['otp', 'totp', 'mfa code', 'otp code', 'verification code', 'pin', 'passcode', 'sms code', 'security code', 'recovery code', 'backup code', 'one time password']],
  [(seed) => `DE${characters(digits, 20, seed)}`, ['iban', 'account number', 'social security number', 'tax id', 'passport number']],
] // prettier-ignore

/** Addresses with a password in them, under the names that they have. */
const addresses: Kind[] = Object.entries({
  'database url': 'postgres://ann:*@db.example:5432/app',
  'redis url': 'redis://:*@cache.example:6379/0',
  'connection string': 'Server=db.example;User Id=ann;Password=*;Encrypt=True',
  'storage connection string': 'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=*;EndpointSuffix=core.example',
  dsn: 'mysql://ann:*@db.example/app',
  'proxy url': 'http://ann:*@proxy.example:3128',
  'broker url': 'amqps://ann:*@mq.example/vhost',
}).map(([name, pattern]) => ({ name, make: within(random, (secret) => pattern.replace('*', secret)) })) // prettier-ignore

/** Keys of newer makers, in the forms that they publish. */
const newer: [name: string, make: (seed: number) => string][] = [
  ['Bedrock', (seed) => `ABSK${btoa(`BedrockAPIKey-${characters(word, 60, seed)}`)}`],
  ['Google', (seed) => `AQ.Ab8RN6${characters(word, 44, seed)}`],
  ['SonarQube', (seed) => `sqp_${characters(hex, 40, seed)}`],
  ['SonarQube user', (seed) => `squ_${characters(hex, 40, seed)}`],
  ['LaunchDarkly', (seed) => `sdk-${uuid(seed)}`],
  ['LaunchDarkly API', (seed) => `api-${uuid(seed)}`],
  ['Resend', (seed) => `re_${characters(word, 8, seed)}_${characters(word, 24, seed + 1)}`],
  ['Fly', (seed) => `fm2_lJPECAAAAAAA${characters(word, 80, seed)}`],
  ['Dropbox', (seed) => `sl.u.A${characters(word, 130, seed)}`],
  ['Dynatrace', (seed) => `dt0c01.${characters(upper, 24, seed)}.${characters(upper + digits, 64, seed + 1)}`],
  ['Sourcegraph', (seed) => `sgp_${characters(hex, 16, seed)}_${characters(hex, 40, seed + 1)}`],
  ['Terraform', (seed) => `${characters(word, 14, seed)}.atlasv1.${characters(word, 67, seed + 1)}`],
  ['JFrog', (seed) => `AKCp${characters(word, 69, seed)}`],
  ['Bitbucket', (seed) => `ATBB${characters(word, 32, seed)}`],
  ['Azure client', (seed) => `${characters(word, 3, seed)}8Q~${characters(word, 34, seed + 1)}`],
  ['Supabase', (seed) => `sb_secret_${characters(word, 31, seed)}`],
  ['Anthropic OAuth', (seed) => `sk-ant-oat01-${characters(word, 86, seed)}`],
  ['OpenRouter', (seed) => `sk-or-v1-${characters(hex, 64, seed)}`],
  ['Vault', (seed) => `hvs.CAESI${characters(word, 90, seed)}`],
  ['Doppler', (seed) => `dp.pt.${characters(word, 43, seed)}`],
  ['PyPI', (seed) => `pypi-AgEIcHlwaS5vcmc${characters(word, 150, seed)}`],
  ['GitLab runner', (seed) => `glrt-${characters(word, 20, seed)}`],
  ['New Relic', (seed) => `NRAK-${characters(upper + digits, 27, seed)}`],
  ['Linear', (seed) => `lin_api_${characters(word, 40, seed)}`],
  ['Postman', (seed) => `PMAK-${characters(hex, 24, seed)}-${characters(hex, 34, seed + 1)}`],
  ['Airtable', (seed) => `pat${characters(word, 14, seed)}.${characters(hex, 64, seed + 1)}`],
  ['Netlify', (seed) => `nfp_${characters(word, 36, seed)}`],
  ['Telegram', (seed) => `${characters('123456789', 10, seed)}:AA${characters(word, 33, seed + 1)}`],
]

function uuid(seed: number): string {
  return [8, 4, 4, 4, 12].map((length, index) => characters(hex, length, seed + index)).join('-')
}

export const kinds: Kind[] = [
  ...named.flatMap(([make, names]) => names.map((name): Kind => ({ name, make: whole(make) }))),
  ...addresses,
  ...newer.map(([name, make]): Kind => ({ name: `value of ${name.toLowerCase()}`, make: whole(make), isShape: true })),
  ...secrets
    .filter(({ isWhole, sort }) => !isWhole && !/Connection|Auth|oauth/i.test(sort))
    .map(({ make }, index): Kind => ({ name: `value ${index}`, make: whole(make), isShape: true })),
]
