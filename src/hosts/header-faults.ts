import { faultsOfPolicy } from '../security/policy-faults.ts'
import { headersAt, type HeaderRule } from './headers.ts'

/**
 * The headers that this site requires and a host doesn't send.
 * @param ancestors origins whose pages can show `/embed/` in a frame
 * @returns sentences; empty if nothing is missing
 */
export function headerFaults(rules: HeaderRule[], ancestors: string[] = []): string[] {
  const sent = headersOf(rules, '/')
  const missing = required.filter(([name, due]) => !due.test(sent.get(name) ?? ''))
  return [
    ...missing.map(([name]) => `sends the wrong ${name}: ${sent.get(name) ?? 'nothing'}`),
    ...faultsOfPolicy(sent.get('content-security-policy') ?? '', 'header'),
    ...faultsOfPolicy(headersOf(rules, '/embed/').get('content-security-policy') ?? '', 'header', ancestors).map(
      (fault) => `at /embed/ ${fault}`,
    ),
  ]
}

const headersOf = (rules: HeaderRule[], path: string) =>
  new Map(Object.entries(headersAt(rules, path)).map(([name, value]) => [name.toLowerCase(), value]))

/** The browser features that an injected script could try to use. */
const features = ['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

const required: [name: string, due: RegExp][] = [
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^no-referrer$/],
  ['x-content-type-options', /^nosniff$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ...features.map((name): [string, RegExp] => ['permissions-policy', new RegExp(`(?:^|, )${name}=\\(\\)`)]),
]
