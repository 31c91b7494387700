import { createCipheriv, createHash, publicEncrypt, generateKeyPairSync } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { diagnose } from '../index.ts'
import type { Limit } from '../model.ts'
import { responses } from '../../../fixtures/responses.ts'

const { catalogue } = content
const look = (paste: string) => diagnose(paste, catalogue, { now: 0 })

const error = JSON.stringify({
  error: { code: 'rate_limit_exceeded', message: 'Slow down, please', request_id: 'req_1' },
})
const head = (...fields: string[]) => ['HTTP/1.1 502 Bad Gateway', 'Content-Type: application/json', ...fields, '', ''].join('\n') // prettier-ignore

/** As `JSON.parse` of a file, a terminal and an old editor show bytes. */
const utf8 = (bytes: Buffer) => bytes.toString('utf8')
const latin1 = (bytes: Buffer) => bytes.toString('latin1')

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') // prettier-ignore
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300030202020202', 'hex')
const noise = createHash('shake256', { outputLength: 600 }).update('noise').digest()

function encryptedToken(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const key = noise.subarray(0, 32)
  const cipher = createCipheriv('aes-256-gcm', key, noise.subarray(32, 44))
  const text = Buffer.concat([cipher.update(error), cipher.final()])
  const header = Buffer.from('{"alg":"RSA-OAEP","enc":"A256GCM"}')
  return [header, publicEncrypt(publicKey, key), noise.subarray(32, 44), text, cipher.getAuthTag()]
    .map((bytes) => bytes.toString('base64url'))
    .join('.')
}

const cases: [name: string, paste: string, is: Limit['is'], says: RegExp][] = [
  ['nothing', '', 'empty', /Paste what failed/],
  ['blanks', ' \n\t\n', 'empty', /nothing here to read/],
  ['more than 12 million characters', `${error}${' '.repeat(12_000_000)}`, 'too-large', /only the failing response/],
  ['brackets without end', '['.repeat(9999), 'too-deep', /the part of this JSON that has the error/],
  ['a body nested too deep', `${head()}${'{"a":'.repeat(300)}1${'}'.repeat(300)}`, 'too-deep', /200 levels deep/],
  ['gzip', utf8(gzipSync(error)), 'compressed', /curl --compressed.*\(gzip\)/],
  ['gzip read as Latin 1', latin1(gzipSync(error)), 'compressed', /gzip/],
  ['gzip read as Windows 1252', new TextDecoder('windows-1252').decode(gzipSync(error)), 'compressed', /gzip/],
  ['a gzip body that its header names', head('Content-Encoding: gzip') + utf8(gzipSync(error)), 'compressed', /gzip/],
  ['a Brotli body that its header names', head('content-encoding: br') + utf8(brotliCompressSync(error)), 'compressed', /\(br\)/], // prettier-ignore
  ['a deflate body that its header names', head('Content-Encoding: deflate') + latin1(deflateSync(error)), 'compressed', /deflate/], // prettier-ignore
  ['Zstandard', utf8(zstdCompressSync(error)), 'compressed', /Zstandard/],
  ['a Zstandard body', head() + latin1(zstdCompressSync(error)), 'compressed', /Zstandard/],
  ['bytes of no known sort', utf8(noise), 'binary', /curl -i/],
  ['a body of no known sort', head() + latin1(noise), 'binary', /binary/],
  ['a null in a short text', 'abc\0def', 'binary', /binary/],
  ['a picture', utf8(png), 'binary', /a PNG image/],
  ['a picture as body', head() + latin1(png), 'binary', /a PNG image/],
  ['a photograph', utf8(jpeg), 'binary', /a JPEG image/],
  ['an animation', 'GIF89a\x01\0\x01\0\x80\0\0', 'binary', /a GIF image/],
  ['a document', '%PDF-1.7\n%\ufffd\ufffd\ufffd\ufffd\n1 0 obj', 'binary', /a PDF document/],
  ['an archive that holds JSON', `PK\x03\x04\x14\0\0\0\0\0error.json${error}`, 'binary', /a ZIP archive/],
  ['UTF-16', utf8(Buffer.from(`${head()}${error}`, 'utf16le')), 'binary', /Save the text as UTF-8.*UTF-16/],
  ['UTF-16 with a byte order mark', utf8(Buffer.from(`\ufeff${error}`, 'utf16le')), 'binary', /UTF-16/],
  ['a PGP message', '-----BEGIN PGP MESSAGE-----\n\nhQEMA9k3lH8eBzUVAQf/cmF0ZV9s\n=abcd\n-----END PGP MESSAGE-----', 'encrypted', /Decrypt.*\(PGP\)/], // prettier-ignore
  ['CMS', '-----BEGIN PKCS7-----\nMIIBlgYJKoZIhvcNAQcDoIIBhzCCAYMCAQAx\n-----END PKCS7-----', 'encrypted', /S\/MIME/],
  ['an S/MIME body', `${head('Content-Transfer-Encoding: base64')}MIIBlgYJKoZIhvcNAQcDoIIBhzCCAYMCAQAxggE+`, 'encrypted', /S\/MIME/], // prettier-ignore
  ['a JWE', encryptedToken(), 'encrypted', /JWE/],
  ['a JWE as body', head() + encryptedToken(), 'encrypted', /JWE/],
  [
    'a JWE in JSON',
    '{"protected":"eyJhbGciOiJkaXIifQ","iv":"48V1","ciphertext":"5eym","tag":"XFBo"}',
    'encrypted',
    /JWE/,
  ],
  ['age in armour', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3Jn\n-----END AGE ENCRYPTED FILE-----', 'encrypted', /age/], // prettier-ignore
  ['age', 'age-encryption.org/v1\n-> X25519 abc\n--- \ufffd\ufffd\ufffd', 'encrypted', /age/],
  ['Ansible Vault', '$ANSIBLE_VAULT;1.1;AES256\n66386439653662336464616139', 'encrypted', /Ansible Vault/],
  ['OpenSSL', 'U2FsdGVkX1+Fpp8m3v1h0T4c2a9lJ1m3q5rV0w==', 'encrypted', /OpenSSL/],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----', 'private-key', /replace it/], // prettier-ignore
  ['another', '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nabc', 'private-key', /replace it/],
]

describe('an unreadable paste is reported, and nothing is guessed from it', () => {
  test.each(cases)('%s', (_, paste, is, says) => {
    const { input, explanation, envelope, facts, matches, response } = look(paste)
    expect(input.limit?.is).toBe(is)
    expect(explanation[0]).toEqual({ text: input.limit?.text, source: null })
    expect(input.limit?.text).toMatch(says)
    expect({ envelope, code: facts.code, message: facts.message, fields: facts.fields }).toEqual({ envelope: null, code: null, message: null, fields: [] }) // prettier-ignore
    expect(matches.filter(({ by }) => by === 'code')).toEqual([])
    expect(response.body).toBeNull()
    expect(response.status).toBe(paste.startsWith('HTTP/1.1 502') ? 502 : null)
  })
})

describe('no limit is reported without one', () => {
  test.each([
    ['a body that its header calls compressed, but was unpacked', head('Content-Encoding: gzip') + error],
    ['a text that ends with a null', `${error}\0`],
    [
      'a text with a letter that was lost',
      '{"error":{"code":"x_y","message":"Gr\ufffd\ufffde nach M\ufffdnchen sind nicht erlaubt"}}',
    ],
    ['colours of a terminal', '\u001b[31m{"error":{"code":"x_y","message":"m"}}\u001b[0m'],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
    ['an error about a key', '{"code":"bad_key","message":"-----BEGIN PRIVATE KEY----- expected"}'],
    ['an error about a ciphertext', '{"code":"bad_cipher","message":"no","ciphertext":"x","iv":"y"}'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIBlg==\n-----END CERTIFICATE-----'],
    ['words in other scripts', 'エラーが発生しました: 権限がありません'],
    ['an empty body', head()],
  ])('%s', (_, paste) => {
    expect(look(paste).input.limit).toBeNull()
  })

  test('in no response of any format', () => {
    expect(responses.filter(({ paste }) => look(paste).input.limit)).toEqual([])
  })
})

test.each([
  ['a response', 'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 30\r\n\r\n', 503, 30],
  [
    'a transcript of curl',
    '> GET /a HTTP/1.1\n> Host: a.test\n> \n< HTTP/1.1 429 Too Many Requests\n< Retry-After: 9\n< \n',
    429,
    9,
  ],
])('before a body that is too long, the status line and headers of %s are read', (_, head, status, wait) => {
  const { response, retry, input } = diagnose(
    `${head}${'x'.repeat(12_000_000)}`,
    { apis: [], entries: [], statuses: [] },
    { now: 0 },
  )
  expect([response.status, retry.waitSeconds, input.limit?.is]).toEqual([status, wait, 'too-large'])
})
