/** What a name says about its value. */
export interface Meaning {
  /** What it is, in lowercase words. */
  what: string
  /** The name is used for other values too: only a value that looks like a secret, with at least this many characters, is one. */
  least?: number
}

/** `null` for a name that doesn't mean a secret. */
export function meaningOf(name: string): Meaning | null {
  const had = known.get(name)
  if (had !== undefined) return had
  const words = wordsOf(name)
  const what = harmless.has(words.join(' '))
    ? null
    : endings.find(([, ending]) => ending.test(`_${words.join('_')}`))?.[0]
  const weak = weakNames.get(words.at(-1) ?? '')
  const meaning = what ? { what } : weak ? { what: weak, least: 16 } : null
  if (known.size > mostKnown) known.clear()
  known.set(name, meaning)
  return meaning
}

const known = new Map<string, Meaning | null>()
const mostKnown = 5000

/** Headers that always hold a credential. */
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

/** What names end in, by what their value is: words between low lines, where there are any between them. The first that fits counts. */
const endings: [what: string, ending: RegExp][] = [
  ['authorization', /(?:authorization|_auth_?header)$/],
  ['cookie', /(?:cookies?2?|sess(?:ion)?_?(?:id|key|token)|connect_sid)$/],
  [
    'password',
    /(?:passw(?:or)?d(?:_(?:confirmation|hash))?|passwort|pass_?phrase|pwd|(?:_|user|db|store|require)pass|_pw|motdepasse|contrasena)$/,
  ],
  ['secret', /(?:secrets?(?:_?(?:access_?)?key|_id|_value)?|mnemonic|seed_phrase)$/],
  [
    'api key',
    /(?:(?:api|access|account|auth|subscription|functions|service|role|anon|master|admin|license|signing|encryption|private|storage|app|application|webhook|routing|integration|consumer|deploy|ssh|hmac|host|publishable|instrumentation)_?key|api_keys|(?:access|private)_?key_?id|key_pair|api_token)$/,
  ],
  [
    'token',
    /(?:token|_bearer|_jwt|[cx]srf|assertion|access_signature|_verifier|saml_?response|magic_link|(?:device|user|authorization|_auth|invite|access|reset)_code)$/,
  ],
  ['signature', /(?:signature(?:_256)?|_sig|_hmac)$/],
  [
    'credential',
    /(?:credentials?|_creds|connection_?(?:string|uri)|_dsn|webhook_url|(?:database|redis|broker|mongo|mongodb|proxy|amqp)_ur[il])$/,
  ],
  ['card number', /(?:(?:card|account|routing)_?number|_pan|_cv[vc]2?|security_code|_iban)$/],
  ['one-time code', /(?:_t?otp|(?:mfa|otp|verification|pin|recovery|sms|factor|2fa|backup|time|pass)_?code|_pin)$/],
  ['personal number', /(?:_ssn|social_security_number|_tax_id|passport_number|national_id)$/],
]

/** Names that mean a secret only if the value looks like one. */
const weakNames = new Map([
  ['auth', 'authorization'],
  ['session', 'cookie'],
  ['sid', 'cookie'],
  ['ticket', 'token'],
])

/** Names that end like a secret but aren't one: how many tokens a model read, which page comes next, what kind of token it is. */
const harmless = new Set([
  'max token', 'next token', 'page token', 'next page token', 'pagination token', 'continuation token', 'sync token', 'unexpected token',
  'x ratelimit limit token', 'sort key', 'cancellation token', 'by token', 'invalid token', 'bad token', 'stop token',
]) // prettier-ignore
