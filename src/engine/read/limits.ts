import type { Limit } from '../model.ts'
import { fieldValue } from './http/header-block.ts'
import type { Field } from './layer.ts'

/**
 * Why a paste can't be read: it is encrypted, compressed or binary. Nothing is guessed from it.
 * @param body what is left of the paste without its wrappings, usually the body of a response
 * @param headers of that response
 */
export const limitOf = (paste: string, body: string, headers: readonly Field[] | undefined): Limit | null =>
  limitBySign(paste.slice(0, longest).trimStart()) ??
  limitBySign(body.slice(0, longest).trimStart()) ??
  (isGarbage(body) ? garbageLimit(fieldValue(headers, 'content-encoding')) : null)

function limitBySign(start: string): Limit | null {
  const named = (signs: readonly [name: string, sign: RegExp][]) => signs.find(([, sign]) => sign.test(start))?.[0]
  const isPrivateKey = /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(start)
  if (isPrivateKey) return { is: 'private-key', text: privateKey }
  const [lock, packing, file] = [named(locks), named(packings), named(files)]
  if (lock) return { is: 'encrypted', text: encrypted(lock) }
  if (packing) return { is: 'compressed', text: compressed(packing) }
  if (file) return { is: 'binary', text: binary(`, ${file}`) }
  return /^(?:\ufffd\ufffd|\ufeff)?(?:[\t\n\r -~]\0){4}/.test(start) ? { is: 'binary', text: utf16 } : null
}

function garbageLimit(encoding: string | null): Limit {
  const packing = /\b(?:gzip|br|deflate|zstd|compress)\b/i.exec(encoding ?? '')?.[0].toLowerCase()
  return packing ? { is: 'compressed', text: compressed(packing) } : { is: 'binary', text: binary('') }
}

/** The limit of a paste that is too long, nested too deep, or blank. */
export const boundOf = (isTooLong: boolean, isTooDeep: boolean): Limit =>
  bounds[isTooLong ? 'too-large' : isTooDeep ? 'too-deep' : 'empty']

/** The limit of a paste whose reading was given up: it took too many steps, or the engine has a bug. */
export const givenUp = (isTooCostly: boolean): Limit => bounds[isTooCostly ? 'too-costly' : 'fault']

const bounds = {
  empty: {
    is: 'empty',
    text: 'Paste what failed: a response with its headers, a JSON body, a log line, an error code or a status. There is nothing here to read.',
  },
  'too-large': {
    is: 'too-large',
    text: 'Paste only the failing response: its status line, headers and body. This is more than 12 million characters, too much to read at once.',
  },
  'too-deep': {
    is: 'too-deep',
    text: 'Paste only the part of this JSON that has the error. Its brackets nest more than 200 levels deep, too deep to read.',
  },
  'too-costly': {
    is: 'too-costly',
    text: 'Paste only the failing response: this takes more steps to read than any response should. At most, its status line and headers were read.',
  },
  fault: {
    is: 'fault',
    text: 'Paste only the status line, the headers or the error code: a bug in this tool stopped the reading. At most, the status line and headers were read.',
  },
} satisfies Record<string, Limit>

/** Enough to recognize a format, in characters. */
const longest = 4000

const privateKey =
  'Paste the response: this is a private key. If anyone else may have seen the key, replace it: nothing else makes it safe again.'
const encrypted = (how: string) =>
  `Decrypt this where that is safe, then paste the response. It is encrypted (${how}): only someone with the key can read it.`
const compressed = (how: string) =>
  `Decompress the body, for example with \`curl --compressed\`, then paste it. It is compressed (${how}).`
const binary = (what: string) =>
  `Paste the status line and the headers, as \`curl -i\` prints them. The body is binary${what}, and has no text to read.`
const utf16 = 'Save the text as UTF-8, then paste it again. It is in UTF-16 and was read as UTF-8.'

/** How each begins, as pasted: in ASCII armor, base64, or as it is. */
const locks: readonly [name: string, sign: RegExp][] = [
  ['PGP', /^-----BEGIN PGP MESSAGE-----/],
  ['age', /^(?:-----BEGIN AGE ENCRYPTED FILE-----|age-encryption\.org\/v\d)/],
  // ContentInfo of RFC 5652, section 3, with the type of enveloped or encrypted data, in base64: 1.2.840.113549.1.7.3 and .6.
  ['CMS, as in S/MIME', /^(?:-----BEGIN (?:PKCS7|CMS)-----\s+)?MI[A-Za-z0-9+/]{2,8}YJKoZIhvcNAQc[DG]/],
  ['Ansible Vault', /^\$ANSIBLE_VAULT;/],
  ['OpenSSL', /^(?:U2FsdGVkX1|Salted__)/],
  // RFC 7516, section 7.1: five parts, the first of which is the base64url of a JSON object; a signed token has three.
  ['JWE', /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+\s*$/],
  ['JWE', /^\{(?=[^]*"ciphertext"\s*:)(?=[^]*"(?:protected|iv|tag|recipients|encrypted_key)"\s*:)(?![^]*"(?:error|errors|message|code|detail)"\s*:)/], // prettier-ignore
] // prettier-ignore

/** The first bytes, read as UTF-8 (`\ufffd` for invalid bytes), as Latin 1 or as Windows 1252. */
const packings: readonly [name: string, sign: RegExp][] = [
  ['gzip', /^\x1f[\x8b\ufffd‹]\x08/],
  ['Zstandard', /^\((?:\ufffd\/\ufffd|\xb5\/\xfd)/],
  ['bzip2', /^BZh\d1AY&SY/],
  ['xz', /^[\xfd\ufffd]7zXZ\0/],
]

const files: readonly [name: string, sign: RegExp][] = [
  ['a PNG image', /^[\x89\ufffd‰]PNG\r?\n\x1a/],
  ['a JPEG image', /^(?:\xff\xd8\xff|\ufffd\ufffd\ufffd.{0,3}(?:JFIF|Exif))/],
  ['a GIF image', /^GIF8[79]a/],
  ['a WebP image', /^RIFF[^]{4,12}WEBP/],
  ['a PDF document', /^%PDF-\d/],
  ['a ZIP archive', /^PK\x03\x04/],
  ['a program', /^\x7fELF/],
  ['WebAssembly', /^\0asm/],
  ['an SQLite database', /^SQLite format 3\0/],
]

/** More than a tenth of it are characters that no text has. Some servers end a text with a null. */
function isGarbage(body: string): boolean {
  const text = body.slice(0, 1000).replace(/\0+$/, '')
  return (text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]/g)?.length ?? 0) * 10 > text.length
}
