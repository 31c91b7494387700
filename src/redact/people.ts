import { foundBy, type Found, type RedactOptions } from './model.ts'

/** Email addresses, IP addresses and bank accounts, on request: the sharer of a response usually needs them to find it again. */
export function findPeople(text: string, { emails, ips, ibans }: RedactOptions): Found[] {
  return [
    ...(ibans ? foundBy(text, iban, 'iban').filter(({ span }) => isIban(text.slice(...span))) : []),
    ...(emails ? foundBy(text, email, 'email address') : []),
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

const iban = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g

/** Its check digits (ISO 13616): as a number, with the first four characters last and letters as 10 to 35, it leaves 1 of 97. */
function isIban(written: string): boolean {
  const characters = written.replaceAll(' ', '')
  let rest = 0
  for (const character of characters.slice(4) + characters.slice(0, 4))
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
