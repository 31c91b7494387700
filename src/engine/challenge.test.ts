import { describe, expect, test } from 'vitest'
import { challengeError, readChallenges, type Challenge } from './challenge.ts'

const bearer = (...params: [string, string][]): Challenge => ({ scheme: 'Bearer', token68: null, params })

describe('challenges are read by RFC 9110, section 11.6.1', () => {
  test.each<[string, string, Challenge[]]>([
    ['a scheme alone', 'Bearer', [bearer()]],
    [
      'quoted and bare values',
      'Bearer realm="a b", error=invalid_token',
      [bearer(['realm', 'a b'], ['error', 'invalid_token'])],
    ],
    [
      'escapes and commas in quotes',
      'Bearer error_description="say \\"hi\\", then \\\\"',
      [bearer(['error_description', 'say "hi", then \\'])],
    ],
    ['names in any case, spaces around the sign', 'Bearer Error = "x"', [bearer(['error', 'x'])]],
    [
      'several challenges in one field',
      'Basic realm="x", Bearer scope="read", error="insufficient_scope"',
      [
        { scheme: 'Basic', token68: null, params: [['realm', 'x']] },
        bearer(['scope', 'read'], ['error', 'insufficient_scope']),
      ],
    ],
    [
      'schemes without parameters',
      'Negotiate, NTLM',
      [
        { scheme: 'Negotiate', token68: null, params: [] },
        { scheme: 'NTLM', token68: null, params: [] },
      ],
    ],
    [
      'a token instead of parameters',
      'Negotiate YIIx/+==, Basic realm="y"',
      [
        { scheme: 'Negotiate', token68: 'YIIx/+==', params: [] },
        { scheme: 'Basic', token68: null, params: [['realm', 'y']] },
      ],
    ],
    ['empty list members', ', ,Bearer realm="x",, error="e",', [bearer(['realm', 'x'], ['error', 'e'])]],
  ])('%s', (_, value, challenges) => {
    expect(readChallenges(value)).toEqual(challenges)
  })
})

describe('what servers send against the grammar is read as well', () => {
  test.each<[string, string, Challenge[]]>([
    ['a comma after the scheme', 'Bearer, error="invalid_token"', [bearer(['error', 'invalid_token'])]],
    ['no comma between the parameters', 'Bearer realm="x" error="e"', [bearer(['realm', 'x'], ['error', 'e'])]],
    [
      'an address without quotes',
      'Bearer authorization_uri=https://id.example.com/a, error=e',
      [bearer(['authorization_uri', 'https://id.example.com/a'], ['error', 'e'])],
    ],
    ['a quote that is never closed', 'Bearer error="invalid_tok', [bearer(['error', 'invalid_tok'])]],
    ['parameters without a scheme', 'error="invalid_token"', []],
    ['a sentence in the wrong place', '"no, thanks", Bearer', [bearer()]],
    ['nothing', '', []],
  ])('%s', (_, value, challenges) => {
    expect(readChallenges(value)).toEqual(challenges)
  })
})

test('the first challenge with an error is the one that says what went wrong', () => {
  const value =
    'Basic realm="x", DPoP error="use_dpop_nonce", error_description="A nonce is needed", Bearer error="invalid_token"'
  expect(challengeError(readChallenges(value))).toEqual({
    scheme: 'DPoP',
    error: 'use_dpop_nonce',
    description: 'A nonce is needed',
    uri: null,
    scope: null,
  })
})

test('a challenge without an error only asks for credentials', () => {
  expect(challengeError(readChallenges('Bearer realm="x"'))).toBeNull()
})

test('a long hostile value is read in one pass', () => {
  for (const part of ['"', 'a=', ',', 'Bearer ', 'a="\\', '= ']) {
    expect(readChallenges(part.repeat(100_000)).length).toBeLessThanOrEqual(50)
  }
})
