import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { diagnosed, nothing } from '../standard/diagnosed.fixture.ts'

type Facts = Partial<Omit<ReturnType<typeof diagnosed>, 'id' | 'also' | 'text'>>

const paste = (status: number, headers: string, body: Json) =>
  `HTTP/1.1 ${status}\nContent-Type: application/json\n${headers === '' ? '' : `${headers}\n`}\n${JSON.stringify(body)}`

const docs = 'https://docs.github.com/rest/a'
const other = (code: string | null, message: string | null) => ({ code, message })

describe('an envelope of a platform is recognized, and says all that its format has', () => {
  test.each<[id: string, input: Json, facts: Facts]>([
    [
      'github-error',
      {
        message: 'No',
        errors: [
          { resource: 'Issue', field: 'title', code: 'missing_field' },
          { resource: 'Issue', field: 'body', code: 'custom', message: 'Too long' },
          { resource: 'Issue', code: 'unprocessable' },
        ],
        documentation_url: docs,
        status: '422',
      },
      {
        status: 422,
        code: null,
        message: 'No',
        docUrl: docs,
        fields: [
          ['title', 'missing_field', 'missing_field'],
          ['body', 'Too long', 'custom'],
        ],
        others: [other('unprocessable', null)],
      },
    ],
    [
      'github-error',
      { message: 'No', errors: ['One', 'Two'], documentation_url: docs },
      { status: null, code: null, message: 'No', docUrl: docs, others: [other(null, 'One'), other(null, 'Two')] },
    ],
    [
      'github-error',
      paste(401, 'X-GitHub-Request-Id: A:1', { message: 'Bad credentials' }),
      { status: 401, code: null, message: 'Bad credentials', requestId: 'A:1' },
    ],
    ['gitlab-error', { message: '404 Group Not Found' }, { status: 404, code: null, message: '404 Group Not Found' }],
    ['gitlab-error', { error: '404 Not Found' }, { status: 404, code: null, message: '404 Not Found' }],
    [
      'gitlab-error',
      paste(400, 'X-Gitlab-Meta: {"correlation_id":"c1","version":"1"}', {
        message: { name: ['is taken', 'is short'] },
      }),
      {
        status: 400,
        code: null,
        message: 'is taken',
        requestId: 'c1',
        fields: [
          ['name', 'is taken', null],
          ['name', 'is short', null],
        ],
      },
    ],
    [
      'gitlab-error',
      { message: { error: 'This was requested too many times.' } },
      { status: 429, code: null, message: 'This was requested too many times.' },
    ],
    [
      'gitlab-error',
      paste(400, '', { error: 'name is missing, board[lists][0] is invalid' }),
      {
        status: 400,
        code: null,
        message: 'name is missing, board[lists][0] is invalid',
        fields: [
          ['name', 'name is missing', null],
          ['board.lists.0', 'board[lists][0] is invalid', null],
        ],
      },
    ],
    [
      'gitlab-error',
      paste(403, 'X-Request-Id: r1\nX-Gitlab-Meta: {"correlation_id":"r1"}', {
        error: 'insufficient_scope',
        error_description: 'No',
        scope: 'api',
      }),
      { status: 403, code: 'insufficient_scope', message: 'No', requestId: 'r1' },
    ],
    [
      'bitbucket-error',
      { type: 'error', error: { message: 'No', fields: { name: ['Needed.'] }, id: 'b1' } },
      { status: null, code: null, message: 'No', requestId: 'b1', fields: [['name', 'Needed.', null]] },
    ],
    [
      'jira-error',
      { errorMessages: ['One', 'Two'], errors: { summary: 'Needed' }, status: 400 },
      { status: 400, code: null, message: 'One', fields: [['summary', 'Needed', null]], others: [other(null, 'Two')] },
    ],
    [
      'jira-error',
      paste(400, 'atl-traceid: t1', { errorMessages: [], errors: { summary: 'Needed' } }),
      { status: 400, code: null, message: 'Needed', requestId: 't1', fields: [['summary', 'Needed', null]] },
    ],
    [
      'confluence-error',
      {
        statusCode: 400,
        data: {
          authorized: true,
          valid: false,
          successful: false,
          errors: [{ message: { key: 'a.b', args: [], translation: 'Taken' } }, { message: { translation: 'Long' } }],
        },
        message: 'com.atlassian.A: a.b',
      },
      { status: 400, code: null, message: 'Taken', others: [other(null, 'Long')] },
    ],
    [
      'firebase-error',
      {
        error: {
          code: 400,
          message: 'WEAK_PASSWORD : Longer',
          errors: [{ message: 'WEAK_PASSWORD : Longer', domain: 'global', reason: 'invalid' }],
        },
      },
      { status: 400, code: 'WEAK_PASSWORD', message: 'Longer' },
    ],
    [
      'firebase-error',
      { error: { code: 400, message: 'TOKEN_EXPIRED', status: 'INVALID_ARGUMENT' } },
      { status: 400, code: 'TOKEN_EXPIRED', message: null },
    ],
    [
      'cloudflare-api',
      {
        success: false,
        errors: [
          {
            code: 1004,
            message: 'No',
            documentation_url: 'https://developers.cloudflare.com/a',
            source: { pointer: '/rules/0/name' },
            error_chain: [{ code: 9041, message: 'Cause' }],
          },
          { code: 1005, message: 'Also' },
        ],
        messages: [],
        result: null,
      },
      {
        status: null,
        code: '1004',
        message: 'No',
        docUrl: 'https://developers.cloudflare.com/a',
        fields: [['rules.0.name', 'No', '1004']],
        others: [other('9041', 'Cause'), other('1005', 'Also')],
      },
    ],
    [
      'cloudflare-edge',
      `HTTP/1.1 502 Bad Gateway\nContent-Type: application/problem+json\n\n${JSON.stringify({
        type: 'https://developers.cloudflare.com/errors/502/',
        title: 'Error 502',
        status: 502,
        detail: 'No',
        instance: 'f1',
        error_code: 502,
        error_name: 'bad_gateway',
        cloudflare_error: true,
        retryable: true,
        ray_id: 'f1',
      })}`,
      {
        status: 502,
        code: '502',
        message: 'No',
        requestId: 'f1',
        docUrl: 'https://developers.cloudflare.com/errors/502/',
      },
    ],
    [
      'elasticsearch-error',
      {
        error: {
          root_cause: [{ type: 'parsing_exception', reason: 'Root' }],
          type: 'search_phase_execution_exception',
          reason: 'all shards failed',
          caused_by: { type: 'io_exception', reason: 'Cause', caused_by: { type: 'x_exception', reason: 'Deep' } },
        },
        status: 400,
      },
      {
        status: 400,
        code: 'search_phase_execution_exception',
        message: 'all shards failed',
        others: [other('parsing_exception', 'Root'), other('io_exception', 'Cause'), other('x_exception', 'Deep')],
      },
    ],
    [
      'elasticsearch-error',
      { error: 'no handler found for uri [/_a] and method [GET]' },
      { status: null, code: null, message: 'no handler found for uri [/_a] and method [GET]' },
    ],
    [
      'elasticsearch-error',
      { error: 'IndexMissingException[[logs] missing]', status: 404 },
      { status: 404, code: 'IndexMissingException', message: 'IndexMissingException[[logs] missing]' },
    ],
    [
      'elasticsearch-bulk',
      {
        took: 1,
        errors: true,
        items: [
          { index: { _id: '1', status: 201 } },
          { create: { _id: '2', status: 409, error: { type: 'version_conflict_engine_exception', reason: 'There' } } },
          { delete: { _id: '3', status: 429, error: { type: 'es_rejected_execution_exception', reason: 'Full' } } },
        ],
      },
      {
        status: 200,
        code: 'version_conflict_engine_exception',
        message: 'There',
        others: [other('es_rejected_execution_exception', 'Full')],
        isPartial: true,
      },
    ],
    [
      'postgrest-error',
      { code: '23505', details: 'Key (id)=(1) is there.', hint: null, message: 'No' },
      { status: 409, code: '23505', message: 'No' },
    ],
    [
      'postgrest-error',
      { hint: 'Look', details: null, code: 'PGRST205', message: 'No' },
      { status: 404, code: 'PGRST205', message: 'No' },
    ],
    [
      'postgrest-error',
      { hint: null, details: null, code: 'PT402', message: 'No' },
      { status: 402, code: 'PT402', message: 'No' },
    ],
    [
      'supabase-auth',
      { code: 500, error_code: 'unexpected_failure', msg: 'No', error_id: 's1' },
      { status: 500, code: 'unexpected_failure', message: 'No', requestId: 's1' },
    ],
    [
      'supabase-auth',
      paste(400, 'X-Sb-Error-Code: invalid_credentials', { code: 'invalid_credentials', message: 'No' }),
      { status: 400, code: 'invalid_credentials', message: 'No' },
    ],
    [
      'supabase-auth',
      { code: 'weak_password', message: 'No', weak_password: { reasons: ['length'] } },
      { status: 422, code: 'weak_password', message: 'No' },
    ],
    [
      'hasura-metadata',
      { path: '$.args.table.name', error: 'No', code: 'not-exists' },
      { status: 400, code: 'not-exists', message: 'No', fields: [['args.table.name', 'No', null]] },
    ],
    [
      'hasura-metadata',
      { path: '$', error: 'No', code: 'access-denied' },
      { status: 401, code: 'access-denied', message: 'No' },
    ],
    [
      'docker-registry',
      {
        errors: [
          { code: 'TOOMANYREQUESTS', message: 'No' },
          { code: 'DENIED', message: 'Also' },
        ],
      },
      { status: 429, code: 'TOOMANYREQUESTS', message: 'No', others: [other('DENIED', 'Also')] },
    ],
    [
      'docker-registry',
      { errors: [{ code: 'UNAUTHORIZED', message: 'No' }] },
      { status: 401, code: 'UNAUTHORIZED', message: 'No' },
    ],
  ])('%s: %j', (id, input, facts) => {
    const { also: _also, text: _text, ...said } = diagnosed(input)
    expect(said).toEqual({ id, ...nothing, ...facts })
  })
})

describe('a look-alike is read as something else', () => {
  test.each<[string, not: string, Json]>([
    ['Laravel, not GitHub', 'github-error', { message: 'No', errors: { title: ['The title is needed.'] } }],
    [
      'another documentation, not GitHub',
      'github-error',
      { message: 'No', documentation_url: 'https://docs.example.com/a' },
    ],
    ['GraphQL, not GitHub', 'github-error', { message: 'No', data: null, errors: [{ message: 'No', path: ['a'] }] }],
    ['a message, not GitLab', 'gitlab-error', { message: 'The seat is taken' }],
    ['Discord, not GitLab', 'gitlab-error', { message: '401: Unauthorized', code: 0 }],
    ['an amount, not GitLab', 'gitlab-error', { message: '500 credits are left' }],
    ['a sentence, not Grape', 'gitlab-error', { error: 'The name is missing, so nothing was saved' }],
    ['OAuth, not GitLab', 'gitlab-error', { error: 'insufficient_scope', error_description: 'No', scope: 'api' }],
    [
      'Anthropic, not Bitbucket',
      'bitbucket-error',
      { type: 'error', error: { type: 'overloaded_error', message: 'No' } },
    ],
    ['Box, not Bitbucket', 'bitbucket-error', { type: 'error', status: 404, code: 'not_found', message: 'No' }],
    ['NestJS, not Confluence', 'confluence-error', { statusCode: 404, message: 'No', error: 'Not Found' }],
    [
      'Google, not Firebase',
      'firebase-error',
      {
        error: {
          code: 403,
          message: 'The quota is used up',
          errors: [{ domain: 'usageLimits', reason: 'quotaExceeded' }],
        },
      },
    ],
    [
      "Google's newer errors, not Firebase",
      'firebase-error',
      { error: { code: 404, message: 'No such thing', status: 'NOT_FOUND' } },
    ],
    ['X, not Cloudflare', 'cloudflare-api', { errors: [{ code: 88, message: 'No' }] }],
    ['a flag with sentences, not Cloudflare', 'cloudflare-api', { success: false, errors: ['No'], messages: ['No'] }],
    [
      'a problem, not Cloudflare',
      'cloudflare-edge',
      { type: 'https://example.com/a', title: 'No', status: 404, detail: 'No' },
    ],
    ['Rails, not Elasticsearch', 'elasticsearch-error', { status: 404, error: 'Not Found' }],
    ['CouchDB, not Elasticsearch', 'elasticsearch-error', { error: 'not_found', reason: 'missing' }],
    ['a number, not PostgREST', 'postgrest-error', { code: '10001', message: 'No', details: {} }],
    ['a word, not PostgREST', 'postgrest-error', { code: 'ERROR', message: 'No', details: null, hint: null }],
    ['a status and msg, not Supabase', 'supabase-auth', { code: 400, msg: 'No' }],
    ['a flat code, not Supabase', 'supabase-auth', { code: 'invalid_credentials', message: 'No' }],
    ['a route, not Hasura', 'hasura-metadata', { path: '/a/b', error: 'Not Found', code: 'not-found' }],
    [
      'Square, not a registry',
      'docker-registry',
      { errors: [{ category: 'API_ERROR', code: 'DENIED', detail: 'No' }] },
    ],
    ['any list, not a registry', 'docker-registry', { errors: [{ code: 'SEAT_TAKEN', message: 'No', detail: 'No' }] }],
  ])('%s', (_, id, body) => {
    expect(diagnosed(body).id).not.toBe(id)
  })

  test("formats that can't be distinguished are both named", () => {
    expect(diagnosed({ message: '404 Not Found' })).toMatchObject({ id: 'gitlab-error', also: ['message-only'] })
  })

  test.each<Json>([
    { success: true, errors: [], messages: [], result: { id: '1' } },
    { took: 1, errors: false, items: [{ index: { _id: '1', status: 201 } }] },
    { errors: [] },
    { errorMessages: [] },
    { type: 'repository', name: 'a' },
  ])("a success isn't an error: %j", (body) => {
    expect(diagnosed(body).id).toBe(null)
  })
})

describe('what a reader is told about this occurrence', () => {
  test.each<[string, Json, RegExp]>([
    [
      'the scope',
      { type: 'error', error: { message: 'No', detail: { required: ['repository:write'] } } },
      /`repository:write`/,
    ],
    [
      'an echo of the row',
      { code: '23505', details: 'Key (id)=(1) is there.', hint: null, message: 'No' },
      /before you share this/,
    ],
    ['the hint', { code: '42703', details: null, hint: 'Try b', message: 'No' }, /Hint from the server: `Try b`/],
    [
      'the password',
      { code: 422, error_code: 'weak_password', msg: 'No', weak_password: { reasons: ['length'] } },
      /`length`/,
    ],
    [
      'Cloudflare says no',
      { cloudflare_error: true, error_code: 1010, status: 403, retryable: false },
      /`retryable` is `false`/,
    ],
  ])('%s', (_, input, note) => {
    expect(diagnosed(input).text).toMatch(note)
  })
})
