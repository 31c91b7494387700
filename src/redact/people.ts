import { foundBy, type Found, type RedactOptions } from './model.ts'

/** E-mail and IP addresses, where they are asked for: who shares a response mostly needs them to find it again. */
export function findPeople(text: string, { emails, ips }: RedactOptions): Found[] {
  return [
    ...(emails ? foundBy(text, email, 'e-mail address') : []),
    ...(ips ? [...foundBy(text, ipv4, 'ip address'), ...foundBy(text, ipv6, 'ip address').filter(isIpv6(text))] : []),
  ]
}

const email = /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\d])/gu
const ipv4 = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g
const ipv6 = /(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi

/** A clock time has colons too: an address has eight groups, or leaves some out with `::`. */
const isIpv6 =
  (text: string) =>
  ({ span: [start, end] }: Found) => {
    const address = text.slice(start, end)
    return address.length > 3 && (address.includes('::') || address.split(':').length === 8)
  }
