import { faultsOfPolicy } from '../security/policy-faults.ts'
import type { HeaderRule } from './headers.ts'

/**
 * What the headers of a host lack of what this site promises.
 * @param ancestors origins whose pages may show the site in a frame
 * @returns sentences; empty where all is there
 */
export function headerFaults(rules: HeaderRule[], ancestors: string[] = []): string[] {
  const sent = new Map(
    rules
      .filter(({ path }) => path === '/*')
      .flatMap(({ headers }) => Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  )
  const promised = ancestors.length === 0 ? [...required, framed] : required
  const missing = promised.filter(([name, due]) => !due.test(sent.get(name) ?? ''))
  return [
    ...missing.map(([name]) => `does not send ${name} as it should, but ${sent.get(name) ?? 'nothing'}`),
    ...faultsOfPolicy(sent.get('content-security-policy') ?? '', 'header', ancestors),
  ]
}

/** The features that a page could be asked to lend to a script that got in. */
const features = ['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

/** Of a site that no other may show in a frame. */
const framed: [name: string, due: RegExp] = ['x-frame-options', /^DENY$/]

const required: [name: string, due: RegExp][] = [
  ['referrer-policy', /^no-referrer$/],
  ['x-content-type-options', /^nosniff$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ...features.map((name): [string, RegExp] => ['permissions-policy', new RegExp(`(?:^|, )${name}=\\(\\)`)]),
]
