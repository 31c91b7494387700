/**
 * What a content security policy lacks of what this site promises, whoever wrote it. It knows nothing of the function that makes the
 * policy, so that a directive that is lost there is noticed here.
 * @param place a `meta` element cannot carry `frame-ancestors`
 * @param ancestors origins whose pages may show the site in a frame
 * @returns sentences; empty for a policy that holds
 */
export function faultsOfPolicy(policy: string, place: 'meta' | 'header', ancestors: string[] = []): string[] {
  const stated = new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name.toLowerCase(), values]
    }),
  )
  const due = place === 'header' ? { ...required, 'frame-ancestors': ancestors.join(' ') || "'none'" } : required
  const missing = Object.entries(due).filter(([name, value]) => stated.get(name)?.join(' ') !== value)
  return [
    ...missing.map(
      ([name, value]) => `does not state ${name} ${value}, but ${stated.get(name)?.join(' ') ?? 'nothing'}`,
    ),
    ...[...stated].flatMap(([name, values]) => values.filter((value) => !isHeld(name, value) && !(name === 'frame-ancestors' && ancestors.includes(value))).map((value) => `allows ${value} in ${name}`)), // prettier-ignore
  ]
}

/** Directives that stand as they are; of the others, only what they allow is looked at. */
const required = {
  'default-src': "'none'",
  'connect-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'errata default',
  'worker-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
}

/** Own files, what a build has hashed, and WebAssembly, which the full-text search is. */
function isHeld(name: string, value: string): boolean {
  if (name === 'script-src') return /^'(?:self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'$/.test(value)
  if (name === 'style-src') return /^'(?:self|sha256-[\w+/]{43}=)'$/.test(value)
  return name in required || /^'(?:none|self)'$/.test(value)
}
