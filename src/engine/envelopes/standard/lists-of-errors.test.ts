import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { diagnosed, nothing } from './diagnosed.fixture.ts'

describe('GraphQL, JSON:API and problem details are read by their own rules', () => {
  test.each<[string, Json, object]>([
    [
      'GraphQL: a part has results',
      {
        data: { shelf: null, room: { id: 1 } },
        errors: [
          {
            message: 'No shelf',
            path: ['shelf'],
            locations: [{ line: 1, column: 3 }],
            extensions: { code: 'NOT_FOUND', requestId: 'RQ1' },
          },
          { message: 'Slow' },
        ],
      },
      {
        ...nothing,
        id: 'graphql',
        code: 'NOT_FOUND',
        message: 'No shelf',
        requestId: 'RQ1',
        isPartial: true,
        others: [{ code: null, message: 'Slow' }],
      },
    ],
    [
      'GraphQL: nothing was executed',
      { errors: [{ message: 'Syntax', locations: [{ line: 1, column: 3 }] }] },
      { ...nothing, id: 'graphql', code: null, message: 'Syntax' },
    ],
    [
      "GraphQL: Apollo's status",
      { errors: [{ message: 'No', extensions: { code: 'FORBIDDEN', http: { status: 403 } } }] },
      { ...nothing, id: 'graphql', code: 'FORBIDDEN', status: 403 },
    ],
    [
      'GraphQL: Hasura',
      { errors: [{ message: 'No field', extensions: { path: '$.selectionSet.a', code: 'validation-failed' } }] },
      { ...nothing, id: 'graphql', code: 'validation-failed' },
    ],
    [
      "GraphQL: GitHub's type",
      { data: { viewer: null }, errors: [{ type: 'RATE_LIMITED', message: 'Slow down' }] },
      { ...nothing, id: 'graphql', code: 'RATE_LIMITED', message: 'Slow down' },
    ],
    [
      'GraphQL: fields in the extensions',
      {
        errors: [
          {
            message: 'Bad',
            extensions: { code: 'INVALID_VARIABLE', problems: [{ path: ['input', 'email'], explanation: 'Empty' }] },
          },
        ],
      },
      { ...nothing, id: 'graphql', code: 'INVALID_VARIABLE', fields: [['input.email', 'Empty', null]] },
    ],
    [
      'GraphQL: errors inside the result of a mutation',
      {
        data: {
          shelfCreate: {
            shelf: null,
            userErrors: [
              { field: ['shelf', 'name'], message: 'Taken', code: 'TAKEN' },
              { field: null, message: 'Full' },
            ],
          },
        },
      },
      {
        ...nothing,
        id: 'graphql-user-errors',
        status: null,
        code: 'TAKEN',
        message: 'Taken',
        fields: [['shelf.name', 'Taken', 'TAKEN']],
        others: [{ code: null, message: 'Full' }],
      },
    ],
    [
      'JSON:API',
      {
        errors: [
          {
            id: 'e1',
            status: '422',
            code: 'blank',
            title: 'Invalid',
            detail: 'Name is empty',
            source: { pointer: '/data/attributes/name' },
            links: { about: 'https://docs.example.com/blank' },
          },
          { status: '422', title: 'Too long', source: { parameter: 'filter[q]' } },
        ],
      },
      {
        ...nothing,
        id: 'json-api',
        status: 422,
        code: 'blank',
        message: 'Name is empty',
        docUrl: 'https://docs.example.com/blank',
        fields: [
          ['data.attributes.name', 'Name is empty', 'blank'],
          ['filter[q]', 'Too long', null],
        ],
        others: [{ code: null, message: 'Too long' }],
      },
    ],
    [
      'JSON:API: a pointer to the whole document is no field',
      { errors: [{ status: '400', title: 'Bad', source: { pointer: '/data' } }] },
      { ...nothing, id: 'json-api', message: 'Bad' },
    ],
    [
      "a problem with RFC 9457's errors",
      {
        type: 'https://probs.example.com/age',
        title: 'Bad age',
        status: 422,
        errors: [{ detail: 'Below 0', pointer: '#/people/0/age' }],
      },
      {
        ...nothing,
        id: 'problem-details',
        status: 422,
        code: 'https://probs.example.com/age',
        message: 'Bad age',
        docUrl: 'https://probs.example.com/age',
        fields: [['people.0.age', 'Below 0', null]],
      },
    ],
    [
      "a problem with RFC 7807's invalid-params",
      {
        type: 'urn:example:invalid',
        title: 'Bad',
        status: 400,
        detail: 'Two are wrong',
        'invalid-params': [{ name: 'age', reason: 'Below 0' }],
      },
      {
        ...nothing,
        id: 'problem-details',
        status: 400,
        code: 'urn:example:invalid',
        message: 'Two are wrong',
        fields: [['age', 'Below 0', null]],
      },
    ],
    [
      'a problem with violations',
      { type: 'about:blank', title: 'Bad', status: 400, violations: [{ field: 'a.b', message: 'Empty' }] },
      { ...nothing, id: 'problem-details', code: null, fields: [['a.b', 'Empty', null]] },
    ],
    [
      'a problem with a map',
      { title: 'Bad', status: 400, instance: '/x', errors: { 'Items[0].Qty': ['Below 1'] } },
      { ...nothing, id: 'problem-details', code: null, fields: [['Items.0.Qty', 'Below 1', null]] },
    ],
    [
      'a problem whose type only repeats the status',
      { type: 'https://tools.ietf.org/html/rfc9110#section-15.5.5', title: 'Not Found', status: 404 },
      { id: 'problem-details', code: null, status: 404 },
    ],
    [
      'a problem with a code of its own',
      { type: 'https://docs.example.com/e/9', title: 'No', status: 404, code: 9 },
      { id: 'problem-details', code: '9' },
    ],
    [
      'a problem in capitals',
      { Title: 'No', Status: 401, Detail: 'Signed out' },
      { ...nothing, id: 'problem-details', status: 401, code: null, message: 'Signed out' },
    ],
    [
      'a problem as XML',
      'HTTP/1.1 403 Forbidden\nContent-Type: application/problem+xml\n\n<problem xmlns="urn:ietf:rfc:7807"><type>urn:example:no</type><title>No</title><status>403</status></problem>',
      { ...nothing, id: 'problem-details', status: 403, code: 'urn:example:no', message: 'No' },
    ],
    [
      'a registered type gives the status',
      {
        type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
        title: 'Over',
        'violated-policies': ['day'],
      },
      { id: 'problem-details', status: 429 },
    ],
  ])('%s', (_, input, facts) => {
    expect(diagnosed(input)).toMatchObject(facts)
  })
})

describe('what only looks like it is read as something else', () => {
  test.each<[string, string[], Json]>([
    ['messages alone', ['graphql', 'json-api'], { errors: [{ message: 'No' }] }],
    ['messages with a field', ['graphql', 'json-api'], { errors: [{ message: 'No', field: 'a' }] }],
    ['a list of texts', ['graphql', 'json-api'], { errors: ['No'] }],
    [
      'a success that counts no errors',
      ['graphql', 'graphql-user-errors'],
      { data: { shelfCreate: { userErrors: [] } }, errors: [] },
    ],
    ['a book', ['problem-details'], { title: 'Dune', status: 'sold', detail: 'A novel' }],
    ['a detail alone', ['problem-details'], { detail: 'No' }],
    ['categories beside the codes', ['json-api'], { errors: [{ category: 'X', code: 'Y', detail: 'No' }] }],
    ['titles of a bulk answer', ['json-api'], { errors: true, items: [] }],
  ])('%s', (_, ids, input) => {
    expect(ids).not.toContain(diagnosed(input).id)
  })
})
