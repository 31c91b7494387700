import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import { fieldsToList, wrongWith } from './fields-to-list.ts'

describe('what is wrong with a field is said without its name', () => {
  test.each([
    ['name', 'name should not be empty', 'should not be empty'],
    ['addr.zip', 'addr.zip must be a string', 'must be a string'],
    ['title', '"title" is required', 'is required'],
    ['payload.items.1.sku', '"items[1].sku" is required', 'is required'],
    ['body.email', "'email' can't be blank", "can't be blank"],
    ['body.items.1.sku', 'body/items/1/sku must match pattern "^A"', 'must match pattern "^A"'],
    ['/limit', '/limit must be <= 50', 'must be <= 50'],
    ['start', "start isn't a date", "isn't a date"],
    ['email', 'email: Invalid address', 'Invalid address'],
  ])('%s, %s', (path, message, wanted) => {
    expect(wrongWith({ path, message, code: null })).toBe(wanted)
  })

  test.each([
    ['email', 'The email field is required.'],
    ['email', 'email'],
    ['a', 'a valid date is needed'],
    ['name', 'surname should not be empty'],
    ['sku', 'sku-list is required'],
    ['customer', 'body must have required property customer'],
    ['or', 'and/or must be set'],
    ['id', 'user.id_2 must be a number'],
  ])("and stays as sent where it doesn't begin with that name: %s, %s", (path, message) => {
    expect(wrongWith({ path, message, code: null })).toBe(message)
  })

  test('is the rule where there is no message', () => {
    expect(wrongWith({ path: 'a', message: null, code: 'taken' })).toBe('taken')
    expect(wrongWith({ path: 'a', message: null, code: null })).toBe('invalid')
  })
})

describe('the only field', () => {
  const listed = (body: object, status = '422 X') =>
    fieldsToList(
      diagnose(`HTTP/1.1 ${status}\n\n${JSON.stringify(body)}`, { apis: [], entries: [], statuses: [] }, { now: 0 }),
    ).map(({ path }) => path)

  test.each([
    ['with its message in the act', { errors: [{ field: 'email', message: 'is invalid' }] }, []],
    ['with a rule beside it', { errors: [{ field: 'email', message: 'is invalid', code: 'format' }] }, ['email']],
    ['with a message that is too long for the act, and is the message itself', { errors: [{ field: 'email', message: 'long '.repeat(50) }] }, []], // prettier-ignore
  ])('%s', (_, body, wanted) => {
    expect(listed(body)).toEqual(wanted)
  })

  test("is listed where the act isn't about it", () => {
    expect(listed({ errors: [{ field: 'email', message: 'already exists' }] }, '409 Conflict')).toEqual(['email'])
  })

  test('of two is listed with the other', () => {
    expect(listed({ errors: [{ field: 'a', message: 'is bad' }, { field: 'b', message: 'is bad' }] })).toEqual(['a', 'b']) // prettier-ignore
  })
})
