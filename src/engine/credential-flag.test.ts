import { describe, expect, test } from 'vitest'
import { credentialFlag } from './credential-flag.ts'
import { diagnose } from './index.ts'
import type { Json } from './model.ts'

describe('a member whose name says that the credential is at fault', () => {
  test.each<[string, Json, number | null]>([
    ['invalidToken', { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }, 403],
    ['token_expired', { message: 'Forbidden', token_expired: true }, 403],
    ['isTokenExpired', { message: 'Forbidden', isTokenExpired: true }, 403],
    ['missingToken', { error: { message: 'No', missingToken: true } }, 403],
    ['sessionExpired', { success: false, sessionExpired: true }, 400],
    ['requiresAuthentication', { success: false, data: { requiresAuthentication: true } }, 200],
    ['invalidCredentials', { errors: [{ message: 'No', extensions: { invalidCredentials: true } }] }, null],
  ])('%s: %j', (key, json, status) => {
    expect(credentialFlag(json, status)).toBe(key)
  })

  test.each<[string, Json, number | null]>([
    ['it is false', { error: { code: 'forbidden', invalidToken: false } }, 403],
    ['it is a text', { message: 'Forbidden', invalidToken: 'true' }, 403],
    ['it is about a CSRF token', { message: 'Forbidden', csrfTokenInvalid: true }, 403],
    ['it says that the token is fine', { message: 'Forbidden', tokenValid: true, isAuthenticated: true }, 403],
    ['the status has another cause', { message: 'Slow down', tokenExpired: true }, 429],
    ['the client sent it', { message: 'Forbidden', request: { tokenExpired: true } }, 403],
  ])('not where %s', (_, json, status) => {
    expect(credentialFlag(json, status)).toBeNull()
  })
})

test('the code of a 403 says less than such a member', () => {
  const paste = (flags: object) =>
    `HTTP/1.1 403 Forbidden\n\n${JSON.stringify({ error: { code: 'forbidden', message: 'No', ...flags } })}`
  const adviceOn = (flags: object) => {
    const { kind, retry, explanation } = diagnose(paste(flags), { apis: [], entries: [], statuses: [] }, { now: 0 })
    return [
      kind,
      retry.verdict,
      retry.decidedBy,
      explanation.map(({ text }) => text).includes('`invalidToken` is `true`.'),
    ]
  }
  expect(adviceOn({ invalidToken: true })).toEqual([
    'unauthenticated',
    'reauth',
    'default for the kind "not authenticated"',
    true,
  ])
  expect(adviceOn({})).toEqual(['forbidden', 'never', 'default for status 403', false])
})
