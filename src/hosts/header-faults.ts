import { faultsOfPolicy } from '../security/policy-faults.ts'
import { headersAt, type HeaderRule } from './headers.ts'

/**
 * What the headers of a host lack of what this site promises.
 * @param ancestors origins whose pages may show `/embed/` in a frame
 * @returns sentences; empty where all is there
 */
export function headerFaults(rules: HeaderRule[], ancestors: string[] = []): string[] {
  const sent = headersOf(rules, '/')
  const missing = required.filter(([name, due]) => !due.test(sent.get(name) ?? ''))
  return [
    ...missing.map(([name]) => `does not send ${name} as it should, but ${sent.get(name) ?? 'nothing'}`),
    ...faultsOfPolicy(sent.get('content-security-policy') ?? '', 'header'),
    ...faultsOfPolicy(headersOf(rules, '/embed/').get('content-security-policy') ?? '', 'header', ancestors).map(
      (fault) => `at /embed/ ${fault}`,
    ),
  ]
}

const headersOf = (rules: HeaderRule[], path: string) =>
  new Map(Object.entries(headersAt(rules, path)).map(([name, value]) => [name.toLowerCase(), value]))

/** The features that a page could be asked to lend to a script that got in. */
const features = ['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

const required: [name: string, due: RegExp][] = [
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^no-referrer$/],
  ['x-content-type-options', /^nosniff$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ...features.map((name): [string, RegExp] => ['permissions-policy', new RegExp(`(?:^|, )${name}=\\(\\)`)]),
]
