import { found, type Found } from './model.ts'

/** PEM blocks of private keys (RFC 7468), OpenPGP's too; one without an end goes to the end of the text. */
export function findPrivateKeys(text: string): Found[] {
  const secrets: Found[] = []
  const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const body = match.index + match[0].length
    const close = text.indexOf('-----END', body)
    const rest = close < 0 ? -1 : text.indexOf('-----', close + 8)
    const end = rest < 0 ? text.length : rest + 5
    secrets.push(found(match.index, end, 'private key'))
    begin.lastIndex = end
  }
  return secrets
}
