/** Characters that depend on the seed alone: no two secrets of a run are alike, and each run has the same. */
export function characters(alphabet: string, length: number, seed: number): string {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return alphabet[state % alphabet.length]
  }).join('')
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'
const hex = '0123456789abcdef'
const letters = upper + upper.toLowerCase()
const word = letters + digits
const of = (alphabet: string, length: number) => (seed: number) => characters(alphabet, length, seed)
const under = (rest: (seed: number) => string) => (seed: number) => `_${rest(seed)}`
const after = (prefix: string, rest: (seed: number) => string) => (seed: number) => prefix + rest(seed)
const w = (length: number) => of(word, length)

/**
 * Secrets in the forms that their makers publish: put together here, so that no scanner takes this file for a leak.
 * `isWhole` is what has its meaning from the text around it, and is not set into another.
 */
export const secrets: { sort: string; make: (seed: number) => string; isWhole?: true }[] = [
  ...['AK', 'AS'].map((start) => ({ sort: 'AWSAccessKeyID', make: after(`${start}IA`, of(upper + digits, 16)) })),
  ...['AG', 'AR', 'AI', 'AN'].map((start) => ({ sort: 'AWSAccessKeyID', make: after({ AG: 'AGPA', AR: 'AROA', AI: 'AIDA', AN: 'ANPA' }[start] ?? '', of(upper + digits, 16)) })),
  { sort: 'AWSSecretAccessKey', make: after('aws_secret_access_key = ', w(40)), isWhole: true },
  { sort: 'AWSSecretAccessKey', make: (seed) => `"SecretAccessKey": "${w(40)(seed)}"`, isWhole: true },
  { sort: 'AWSAccountID', make: after('AWS_ACCOUNT_ID=', of('123456789', 12)), isWhole: true },
  { sort: 'AWSAccountID', make: (seed) => `{"account": "${of('123456789', 12)(seed)}"}`, isWhole: true },
  { sort: 'PrivateKeyJSON', make: (seed) => JSON.stringify({ type: 'service_account', private_key_id: of(hex, 40)(seed), private_key: pem('', seed) }), isWhole: true },
  { sort: 'PrivateKey', make: (seed) => pem('', seed), isWhole: true },
  { sort: 'PrivateKey', make: (seed) => pem('RSA ', seed), isWhole: true },
  { sort: 'PrivateKey', make: (seed) => JSON.stringify({ key: pem('EC ', seed) }), isWhole: true },
  { sort: 'PackageJSON_xOauthToken', make: (seed) => `https://${w(40)(seed)}:x-oauth-basic@github.com/a/b.git` },
  { sort: 'Npmrc_authToken', make: (seed) => `//registry.example/:${'_auth'}Token=${w(36)(seed)}`, isWhole: true },
  { sort: 'NPM_ACCESS_TOKEN', make: after('npm', under(w(36))) },
  { sort: 'BasicAuth', make: (seed) => `https://robot:${w(20)(seed)}@git.example.com` },
  { sort: 'SLACK_TOKEN', make: (seed) => ['xoxb', of(digits, 12)(seed), of(digits, 12)(seed + 1), w(24)(seed + 2)].join('-') },
  { sort: 'SLACK_TOKEN', make: (seed) => ['xapp', '1', w(11)(seed), of(digits, 13)(seed + 1), of(hex, 40)(seed + 2)].join('-') },
  { sort: 'IncomingWebhook', make: (seed) => `https://hooks.slack.com/services/T${w(8)(seed)}/B${w(8)(seed + 1)}/${w(24)(seed + 2)}` },
  { sort: 'SENDGRID_KEY', make: (seed) => ['SG', w(22)(seed), w(43)(seed + 1)].join('.') },
  { sort: 'OPENAI_TOKEN', make: (seed) => `sk-${w(20)(seed)}T3BlbkFJ${w(20)(seed + 1)}` },
  { sort: 'OPENAI_TOKEN', make: (seed) => `sk-proj-${w(74)(seed)}T3BlbkFJ${w(74)(seed + 1)}` },
  { sort: 'ANTHROPIC_API_KEY', make: (seed) => `sk-ant-api03-${w(93)(seed)}AA` },
  { sort: 'GROQ_API_KEY', make: after('gsk', under(w(52))) },
  { sort: 'HUGGINGFACE_USER_ACCESS_TOKEN', make: after('hf', under(of(letters, 34))) },
  { sort: 'LINEAR_API_TOKEN', make: after('lin_api', under(w(40))) },
  { sort: 'NOTION_INTEGRATION_TOKEN', make: after('ntn', under((seed) => of(digits, 11)(seed) + w(35)(seed + 1))) },
  ...['shpat', 'shpca', 'shppa', 'shpss'].map((start) => ({ sort: 'SHOPIFY_KEY', make: after(start, under(w(32))) })),
  ...(['sk_live', 'sk_test', 'rk_live', 'rk_test'] as const).map((start) => ({
    sort: `STRIPE_${start.startsWith('s') ? 'SECRET' : 'RESTRICTED'}_KEY_${start.slice(3).toUpperCase()}`,
    make: after(start, under(w(24))),
  })),
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((start) => ({ sort: 'GITHUB_TOKEN', make: after(start, under(w(36))) })),
  { sort: 'GITHUB_TOKEN', make: after('github_pat', under(w(82))) },
  { sort: 'GITHUB_TOKEN', make: after('ghs', under((seed) => [`${of(digits, 6)(seed)}_${w(40)(seed)}`, w(120)(seed + 1), w(43)(seed + 2)].join('.'))) },
  { sort: 'GITLAB_PERSONAL_ACCESS_TOKEN', make: (seed) => ['glpat', w(20)(seed)].join('-') },
  { sort: 'GRAFANA_CLOUD_API_TOKEN', make: after('glc', under((seed) => `${w(40)(seed)}/${w(30)(seed + 1)}+${w(9)(seed + 2)}==`)) },
  { sort: 'GRAFANA_SERVICE_ACCOUNT_TOKEN', make: after('glsa', under((seed) => `${w(32)(seed)}_${of(hex, 8)(seed + 1)}`)) },
  { sort: 'OPS_TOKEN', make: after('ops', under((seed) => btoa(`{"email":"robot@example.com","muk":{"k":"${w(60)(seed)}"},"srpX":"${of(hex, 64)(seed)}"}`).replace(/=+$/, ''))) },
  { sort: 'MongoDBConnection', make: (seed) => `mongodb+srv://robot:${w(16)(seed)}@db.example.com/app` },
  { sort: 'MySQLConnection', make: (seed) => `jdbc:mysql://robot:${w(16)(seed)}@db.example.com:3306/app` },
  { sort: 'PostgreSQLConnection', make: (seed) => `postgresql://robot:${w(16)(seed)}@db.example.com:5432/app` },
  { sort: 'HASHICORP_VAULT_SERVICE_TOKEN', make: (seed) => ['hvs', w(95)(seed)].join('.') },
  { sort: 'HASHICORP_VAULT_BATCH_TOKEN', make: (seed) => ['hvb', w(140)(seed)].join('.') },
  { sort: 'HASHICORP_VAULT_RECOVERY_TOKEN', make: (seed) => ['hvr', w(95)(seed)].join('.') },
  ...Object.entries({ vcp: 'PERSONAL_ACCESS_TOKEN', vci: 'INTEGRATION_TOKEN', vca: 'APP_ACCESS_TOKEN', vcr: 'APP_REFRESH_TOKEN', vck: 'AI_GATEWAY_API_KEY' }).map(([start, sort]) => ({ sort: `VERCEL_${sort}`, make: after(start, under(w(24))) })),
  { sort: 'DATABRICKS_PERSONAL_ACCESS_TOKEN', make: after('dapi', of(hex, 32)) },
  { sort: 'DOCKER_PERSONAL_ACCESS_TOKEN', make: after('dckr_pat', under(w(27))) },
  { sort: 'FIGMA_PERSONAL_ACCESS_TOKEN', make: after('figd', under(w(43))) },
  ...Object.entries({ cfk: 'GLOBAL_API_KEY', cfut: 'USER_API_TOKEN', cfat: 'ACCOUNT_API_TOKEN' }).map(([start, sort]) => ({ sort: `CLOUDFLARE_${sort}`, make: after(start, under((seed) => w(40)(seed) + of(hex, 8)(seed + 1))) })),
  ...Object.entries({ api: 'API_KEY', auth: 'AUTH_KEY', client: 'CLIENT_KEY', scim: 'SCIM_KEY', webhook: 'WEBHOOK_KEY', other: 'KEY' }).map(([start, sort]) => ({ sort: `TAILSCALE_${sort}`, make: (seed: number) => ['tskey', start, w(17)(seed), w(32)(seed + 1)].join('-') })),
] // prettier-ignore

function pem(kind: string, seed: number): string {
  const body = `MIIE${characters(word, 380, seed)}`.replace(/.{64}/g, '$&\n')
  return `-----BEGIN ${kind}PRIVATE ${'KEY'}-----\n${body}\n-----END ${kind}PRIVATE ${'KEY'}-----\n`
}
