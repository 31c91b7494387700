/**
 * Checks a content security policy against the site's promises. Independent of the function that makes the policy, so that a directive
 * missing there is found here.
 * @param place a `meta` element can't contain `frame-ancestors`
 * @param ancestors origins that can show the site in a frame
 * @returns faults; empty for a valid policy
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
    ...missing.map(([name, value]) => `lacks ${name} ${value}: has ${stated.get(name)?.join(' ') ?? 'nothing'}`),
    ...[...stated].flatMap(([name, values]) => values.filter((value) => !isHeld(name, value) && !(name === 'frame-ancestors' && ancestors.includes(value))).map((value) => `allows ${value} in ${name}`)), // prettier-ignore
  ]
}

/** Required directives with their exact values. Other directives are checked only for what they allow. */
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

/** Whether a value is allowed: own files, hashes of the build, and WebAssembly for the full-text search. */
function isHeld(name: string, value: string): boolean {
  if (name === 'script-src') return /^'(?:self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'$/.test(value)
  if (name === 'style-src') return /^'(?:self|sha256-[\w+/]{43}=)'$/.test(value)
  return name in required || /^'(?:none|self)'$/.test(value)
}
