import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import type { Catalogue, Json } from '../../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }

const diagnosed = (paste: Json) => {
  const text = typeof paste === 'string' ? paste : JSON.stringify(paste)
  const { envelope, facts, response } = diagnose(text, empty, { now: Date.UTC(2026, 10, 21) })
  const { fields, spans: _, ...rest } = facts
  return {
    id: envelope?.id ?? null,
    status: response.status,
    ...rest,
    fields: fields.map(({ path, message, code }) => [path, message, code]),
  }
}

const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00'

// prettier-ignore
describe('web frameworks: each body is read by the rules of its sender', () => {
  test.each<[string, Json, object]>([
    ['hapi: quoted names', { statusCode: 400, error: 'Bad Request', message: '"name" is required. "qty" must be a number', validation: { source: 'payload', keys: ['name', 'items.0.qty', 'qty'] } }, { id: 'hapi-boom', status: 400, code: null, fields: [['payload.name', '"name" is required', null], ['payload.items.0.qty', null, null], ['payload.qty', '"qty" must be a number', null]] }],
    ['hapi: brackets in the message, dots in the key', { statusCode: 400, error: 'Bad Request', message: '"items[1].sku" is required. "items[1].qty" must be a number', validation: { source: 'payload', keys: ['items.1.sku', 'items.1.qty'] } }, { id: 'hapi-boom', fields: [['payload.items.1.sku', '"items[1].sku" is required', null], ['payload.items.1.qty', '"items[1].qty" must be a number', null]] }],
    ['hapi: a 500', { statusCode: 500, error: 'Internal Server Error', message: 'An internal server error occurred' }, { id: 'hapi-boom', status: 500, code: null, message: 'An internal server error occurred' }],
    ['Fastify: validation', { statusCode: 400, code: 'FST_ERR_VALIDATION', error: 'Bad Request', message: "body/addr/zip must be integer, querystring must have required property 'limit'" }, { id: 'fastify-error', code: 'FST_ERR_VALIDATION', fields: [['body.addr.zip', 'body/addr/zip must be integer', null], ['querystring.limit', "querystring must have required property 'limit'", null]] }],
    ['Fastify: unknown route', { message: 'Route GET:/x not found', error: 'Not Found', statusCode: 404 }, { id: 'fastify-error', status: 404, code: null, fields: [] }],
    ['NestJS: unknown route', { message: 'Cannot GET /x', error: 'Not Found', statusCode: 404 }, { id: 'nest-exception', status: 404, code: null }],
    ['NestJS: a bare exception', { statusCode: 403, message: 'Forbidden resource' }, { id: 'nest-exception', status: 403, message: 'Forbidden resource' }],
    ["NestJS: a label of the application's own", { message: 'Taken', error: 'KEY_TAKEN', statusCode: 409 }, { id: 'nest-exception', code: 'KEY_TAKEN' }],
    ['NestJS: sentences of its validation pipe', { statusCode: 400, message: ['items.0.qty must be a number', 'property extra should not exist'], error: 'Bad Request' }, { id: 'nest-exception', code: null, fields: [['items.0.qty', 'items.0.qty must be a number', null], ['extra', 'property extra should not exist', null]] }],
    ["Spring Boot: a handler of the application's own", { timestamp: '2026-11-21T06:30:00.123', status: 400, error: 'ORDER_INVALID', message: 'No', path: '/x', errors: [{ field: 'items[0].qty', message: 'At least one' }] }, { id: 'spring-boot-error', code: 'ORDER_INVALID', fields: [['items.0.qty', 'At least one', null]] }],
    ['Express and others: a sentence', { error: 'No boat 7' }, { id: 'error-text', code: null, message: 'No boat 7' }],
    ['Express and others: the name of a status', { error: 'Unauthorized' }, { id: 'error-text', code: null, message: 'Unauthorized' }],
    ['Express and others: a code and a sentence', { error: 'berth_taken', message: 'Berth 12 is taken' }, { id: 'error-text', code: 'berth_taken', message: 'Berth 12 is taken' }],
    ['a message alone', { message: 'No boat 7' }, { id: 'message-only', code: null, message: 'No boat 7' }],
    ['msg, as flask-jwt-extended says it', { msg: 'The token is too old' }, { id: 'message-only', message: 'The token is too old' }],
    ['a flag and a list', { success: false, message: 'No', errors: [{ field: 'qty', message: 'At most 9' }] }, { id: 'success-false', code: null, message: 'No', fields: [['qty', 'At most 9', null]] }],
    ['a flag and a code', { success: false, code: 'NOT_OWNER', message: 'Not yours' }, { id: 'success-false', code: 'NOT_OWNER', message: 'Not yours' }],
    ['a flag and a sentence in errors', { success: false, errors: 'No such address' }, { id: 'success-false', code: null, message: 'No such address' }],
    ['tRPC', { error: { message: 'No boat', code: -32004, data: { code: 'NOT_FOUND', httpStatus: 404, path: 'boat.byId' } } }, { id: 'trpc-error', status: 404, code: 'NOT_FOUND', message: 'No boat', isPartial: false }],
    ['tRPC with superjson', { error: { json: { message: 'Slow down', code: -32029, data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429 } } } }, { id: 'trpc-error', status: 429, code: 'TOO_MANY_REQUESTS', message: 'Slow down' }],
    ["tRPC: a batch with zod's text", [{ result: { data: 1 } }, { error: { message: '[{"code":"too_small","path":["items",0,"qty"],"message":"At least one"}]', code: -32600, data: { code: 'BAD_REQUEST', httpStatus: 400, path: 'a.b' } } }, { error: { message: 'No', code: -32004, data: { code: 'NOT_FOUND', httpStatus: 404 } } }], { id: 'trpc-error', status: 400, code: 'BAD_REQUEST', message: 'At least one', isPartial: true, others: [{ code: 'NOT_FOUND', message: 'No' }], fields: [['items.0.qty', 'At least one', 'too_small']] }],
    ['Spring Boot: binding errors', { timestamp: '2026-11-21T06:30:00.123+00:00', status: 400, error: 'Bad Request', message: 'Validation failed', errors: [{ codes: ['Min.order.items[0].qty', 'Min'], defaultMessage: 'at least one', objectName: 'order', field: 'items[0].qty', rejectedValue: 0, code: 'Min' }, { codes: ['Max.boats#list.limit', 'Max'], defaultMessage: 'at most 100', arguments: [] }], path: '/orders' }, { id: 'spring-boot-error', status: 400, code: null, message: 'Validation failed', fields: [['items.0.qty', 'at least one', 'Min'], ['limit', 'at most 100', 'Max']] }],
    ['Spring Boot: no sentence', { timestamp: '2026-11-21T06:30:00.123+00:00', path: '/x', status: 503, error: 'Service Unavailable', requestId: '6f1c-9' }, { id: 'spring-boot-error', status: 503, code: null, message: 'Service Unavailable', requestId: '6f1c-9' }],
    ['ASP.NET Core', { type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1', title: 'One or more validation errors occurred.', status: 400, errors: { 'Items[0].Qty': ['At least one.', 'No decimals.'] }, traceId: trace }, { id: 'aspnet-problem', status: 400, code: null, requestId: trace, docUrl: 'https://tools.ietf.org/html/rfc9110#section-15.5.1', fields: [['Items.0.Qty', 'At least one.', null], ['Items.0.Qty', 'No decimals.', null]] }],
    ['ASP.NET Web API', { Message: 'No.', ModelState: { 'order.Qty': ['At least one.'] } }, { id: 'aspnet-web-api', code: null, message: 'No.', fields: [['order.Qty', 'At least one.', null]] }],
    ['ASP.NET Web API: an exception', { Message: 'An error has occurred.', ExceptionMessage: 'No stock', ExceptionType: 'System.Exception', StackTrace: 'at X' }, { id: 'aspnet-web-api', message: 'No stock' }],
    ['Rails: an exception in development', { status: 404, error: 'Not Found', exception: '#<ActionController::RoutingError: No route matches [GET] "/x">', traces: { 'Application Trace': [] } }, { id: 'rails-exception', status: 404, code: null, message: 'No route matches [GET] "/x"' }],
    ['Rails: a map', { errors: { name: ["can't be blank", 'is too short'], base: ['is closed'] } }, { id: 'rails-errors', status: 422, message: "can't be blank", fields: [['name', "can't be blank", null], ['name', 'is too short', null], ['base', 'is closed', null]] }],
    ['Rails: a bare map', { title: ["can't be blank"] }, { id: 'rails-errors', status: 422, fields: [['title', "can't be blank", null]] }],
    ['Rails: full sentences', { errors: ["First name can't be blank", 'Email has already been taken'] }, { id: 'rails-errors', message: "First name can't be blank", fields: [['First name', "First name can't be blank", null], ['Email', 'Email has already been taken', null]] }],
    ['WordPress: a REST error', { code: 'rest_invalid_param', message: 'Invalid parameter(s): order', data: { status: 400, params: { order: 'order is not one of asc, desc.' } } }, { id: 'wordpress-error', status: 400, code: 'rest_invalid_param', fields: [['order', 'order is not one of asc, desc.', null]] }],
    ['WordPress: a WP_Error', { errors: { rest_cannot_edit: ['You may not edit this page.'], other_code: ['No.'] }, error_data: { rest_cannot_edit: { status: 403 } } }, { id: 'wordpress-error', status: 403, code: 'rest_cannot_edit', message: 'You may not edit this page.', fields: [], others: [{ code: 'other_code', message: 'No.' }] }],
    ['WordPress: no response came', { errors: { http_request_failed: ['cURL error 52: Empty reply from server'] } }, { id: 'wordpress-error', status: null, code: 'http_request_failed', fields: [] }],
    ['Rails: a field that is named like a failure', { errors: { last_error: ["can't be blank"] } }, { id: 'rails-errors', status: 422, fields: [['last_error', "can't be blank", null]] }],
    ['Phoenix', { errors: { detail: 'Not Found' } }, { id: 'phoenix-error', code: null, message: 'Not Found', fields: [] }],
    ['Laravel: validation', { message: 'An address is needed. (and 1 more error)', errors: { email: ['An address is needed.'], 'items.0.qty': ['At least one.'] } }, { id: 'laravel-error', code: null, fields: [['email', 'An address is needed.', null], ['items.0.qty', 'At least one.', null]] }],
    ['Laravel: debug mode', { message: 'Boom', exception: 'ErrorException', file: '/app/X.php', line: 3, trace: [] }, { id: 'laravel-error', code: null, message: 'Boom' }],
    ['Symfony', { type: 'https://symfony.com/errors/validation', title: 'Validation Failed', status: 422, detail: 'items[0].qty: No.', violations: [{ propertyPath: 'items[0].qty', message: 'No.', code: 'c-1' }] }, { id: 'symfony-error', status: 422, message: 'items[0].qty: No.', docUrl: 'https://symfony.com/errors/validation', fields: [['items.0.qty', 'No.', 'c-1']] }],
    ['Hydra', { '@context': '/contexts/Error', '@type': 'hydra:Error', 'hydra:title': 'An error occurred', 'hydra:description': 'No boat' }, { id: 'symfony-error', code: null, message: 'No boat' }],
    ['Quarkus', { title: 'Constraint Violation', status: 400, violations: [{ field: 'add.dto.name', message: 'needed' }] }, { id: 'bean-violations', status: 400, fields: [['add.dto.name', 'needed', null]] }],
    ['RESTEasy', { exception: null, parameterViolations: [{ constraintType: 'PARAMETER', path: 'find.limit', message: 'at most 100', value: '500' }] }, { id: 'bean-violations', status: 400, message: 'at most 100', fields: [['find.limit', 'at most 100', 'PARAMETER']] }],
    ['Dropwizard: a logged failure', { code: 500, message: 'There was an error processing your request. It has been logged (ID 9f2c41d07ab3e856).' }, { id: 'dropwizard-error', status: 500, code: '500', requestId: '9f2c41d07ab3e856' }],
    ['Dropwizard: validation', { errors: ['name must not be blank', 'query param limit must be less than 100'] }, { id: 'dropwizard-error', message: 'name must not be blank', fields: [['name', 'name must not be blank', null], ['limit', 'query param limit must be less than 100', null]] }],
    ['Micronaut', { message: 'Bad Request', _embedded: { errors: [{ message: 'dto.name: needed' }, { message: 'No body' }] }, _links: { self: { href: '/x', templated: false } } }, { id: 'micronaut-error', code: null, message: 'dto.name: needed', others: [{ code: null, message: 'No body' }], fields: [['dto.name', 'needed', null]] }],
    ['Play', { error: { requestId: 7, message: 'No' } }, { id: 'play-error', code: null, message: 'No', requestId: '7' }],
    ['Play: JSON that does not fit', { 'obj.items[0].qty': [{ msg: ['error.path.missing'], args: [] }] }, { id: 'play-error', fields: [['items.0.qty', 'error.path.missing', 'error.path.missing']] }],
    ['Go: the validator', { error: "Key: 'Order.Qty' Error:Field validation for 'Qty' failed on the 'gte' tag" }, { id: 'go-validator', code: null, fields: [['Order.Qty', "Key: 'Order.Qty' Error:Field validation for 'Qty' failed on the 'gte' tag", 'gte']] }],
    ['Go: the decoder', { error: 'json: cannot unmarshal string into Go struct field Order.qty of type int' }, { id: 'go-validator', fields: [['Order.qty', 'json: cannot unmarshal string into Go struct field Order.qty of type int', null]] }],
  ])('%s', (_, body, facts) => {
    expect(diagnosed(body)).toMatchObject(facts)
  })
})

// prettier-ignore
describe('Python: Django, Flask and Pydantic', () => {
  test.each<[string, Json, object]>([
    ['Django REST framework: nested', { address: { zip: ['Five digits are needed.'] }, tags: { '0': ['Too long.'] }, non_field_errors: ['Dates overlap.'] }, { id: 'drf-validation', status: 400, message: 'Five digits are needed.', fields: [['address.zip', 'Five digits are needed.', null], ['tags.0', 'Too long.', null]] }],
    ['Django REST framework: many', [{}, { qty: ['A valid integer is required.'] }], { id: 'drf-validation', fields: [['1.qty', 'A valid integer is required.', null]] }],
    ['Django REST framework: an object in a list', { items: [{}, { qty: ['This field is required.'] }] }, { id: 'drf-validation', fields: [['items.1.qty', 'This field is required.', null]] }],
    ['drf-standardized-errors', { type: 'validation_error', errors: [{ code: 'required', detail: 'Needed.', attr: 'a.0.b' }, { code: 'x', detail: 'Y.', attr: null }] }, { id: 'drf-standardized-errors', code: 'required', message: 'Needed.', others: [{ code: 'x', message: 'Y.' }], fields: [['a.0.b', 'Needed.', 'required']] }],
    ['Simple JWT', { detail: 'Refused', code: 'token_not_valid', messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Too old' }] }, { id: 'simple-jwt', status: 401, code: 'token_not_valid', message: 'Refused' }],
    ['webargs', { json: { name: ['Missing data for required field.'] } }, { id: 'marshmallow-errors', code: null, fields: [['json.name', 'Missing data for required field.', null]] }],
    ['flask-smorest', { code: 422, status: 'Unprocessable Entity', errors: { query: { page: ['Not a valid integer.'] } } }, { id: 'marshmallow-errors', status: 422, code: null, fields: [['query.page', 'Not a valid integer.', null]] }],
    ['Flask-RESTX', { errors: { name: "'name' is a required property" }, message: 'Input payload validation failed' }, { id: 'marshmallow-errors', message: 'Input payload validation failed', fields: [['name', "'name' is a required property", null]] }],
    ['Pydantic outside of FastAPI', [{ type: 'missing', loc: ['address', 'zip'], msg: 'Needed', input: {}, url: 'https://errors.pydantic.dev/2.13/v/missing' }], { id: 'pydantic-errors', code: null, message: 'Needed', docUrl: 'https://errors.pydantic.dev/2.13/v/missing', fields: [['address.zip', 'Needed', 'missing']] }],
    ['FastAPI, with the body that was sent', { detail: [{ type: 'missing', loc: ['body', 'a'], msg: 'Needed', input: null }], body: { b: 1 } }, { id: 'fastapi-validation', status: 422, fields: [['body.a', 'Needed', 'missing']] }],
  ])('%s', (_, body, facts) => {
    expect(diagnosed(body)).toMatchObject(facts)
  })
})

// prettier-ignore
describe('validators of JavaScript and databases, sent as they are', () => {
  test.each<[string, Json, object]>([
    ['express-validator 7', { errors: [{ type: 'field', msg: 'No address', path: 'email', location: 'body', value: 'x' }] }, { id: 'express-validator', code: null, message: 'No address', fields: [['body.email', 'No address', null]] }],
    ['express-validator 6', { errors: [{ msg: 'No number', param: 'items[0].qty', location: 'body' }] }, { id: 'express-validator', fields: [['body.items.0.qty', 'No number', null]] }],
    ['zod: issues', { issues: [{ code: 'too_small', path: ['items', 0, 'qty'], message: 'At least one' }, { code: 'unrecognized_keys', keys: ['x', 'y'], path: ['a'], message: 'Too many' }] }, { id: 'zod-error', code: null, message: 'At least one', fields: [['items.0.qty', 'At least one', 'too_small'], ['a.x', 'Too many', 'unrecognized_keys'], ['a.y', 'Too many', 'unrecognized_keys']] }],
    ['zod: the text that Hono sends', { success: false, error: { name: 'ZodError', message: '[{"code":"invalid_type","path":["a"],"message":"No text"}]' } }, { id: 'zod-error', message: 'No text', fields: [['a', 'No text', 'invalid_type']] }],
    ['zod: flat', { error: { formErrors: ['Dates overlap'], fieldErrors: { email: ['No address'] } } }, { id: 'zod-error', message: 'Dates overlap', fields: [['email', 'No address', null]] }],
    ['zod: a tree', { _errors: [], address: { _errors: [], zip: { _errors: ['Five digits'] } } }, { id: 'zod-error', message: 'Five digits', fields: [['address.zip', 'Five digits', null]] }],
    ['zod 4: a tree', { errors: [], properties: { items: { errors: [], items: [{ errors: ['At least one'] }] } } }, { id: 'zod-error', fields: [['items.0', 'At least one', null]] }],
    ['AJV', { errors: [{ instancePath: '/address', schemaPath: '#/x', keyword: 'required', params: { missingProperty: 'zip' }, message: 'must have a zip' }] }, { id: 'ajv-errors', code: null, fields: [['address.zip', 'must have a zip', 'required']] }],
    ['AJV 6', [{ dataPath: '.items[0].qty', schemaPath: '#/x', keyword: 'minimum', params: { limit: 1 }, message: 'at least 1' }], { id: 'ajv-errors', fields: [['items.0.qty', 'at least 1', 'minimum']] }],
    ['express-openapi-validator', { message: 'No', errors: [{ path: '/body/name', message: 'needed', errorCode: 'required.openapi.validation' }] }, { id: 'ajv-errors', fields: [['body.name', 'needed', 'required.openapi.validation']] }],
    ['Joi', { details: [{ message: '"items[0].qty" is low', path: ['items', 0, 'qty'], type: 'number.min', context: {} }] }, { id: 'joi-error', status: 400, code: null, fields: [['items.0.qty', '"items[0].qty" is low', 'number.min']] }],
    ['celebrate', { statusCode: 400, error: 'Bad Request', message: 'No', validation: { body: { source: 'body', keys: ['name'], message: '"name" is required' } } }, { id: 'joi-error', message: '"name" is required', fields: [['body.name', '"name" is required', null]] }],
    ['Yup', { name: 'ValidationError', errors: ['needed'], inner: [{ path: 'items[0].qty', type: 'required', errors: ['needed'], inner: [] }] }, { id: 'yup-error', message: 'needed', fields: [['items.0.qty', 'needed', 'required']] }],
    ['class-validator', [{ property: 'items', children: [{ property: '0', children: [{ property: 'qty', constraints: { min: 'at least one' } }] }] }], { id: 'class-validator', message: 'at least one', fields: [['items.0.qty', 'at least one', 'min']] }],
    ['Mongoose', { errors: { email: { name: 'ValidatorError', message: 'Needed', kind: 'required', path: 'email' } }, name: 'ValidationError', message: 'Crew validation failed: email: Needed' }, { id: 'mongoose-error', code: 'ValidationError', message: 'Crew validation failed: email: Needed', fields: [['email', 'Needed', 'required']] }],
    ['MongoDB: a duplicate key', { code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'x' } }, { id: 'mongoose-error', code: '11000', fields: [['email', null, '11000']] }],
    ['Prisma', { code: 'P2002', clientVersion: '6.0.0', meta: { target: ['email'] } }, { id: 'prisma-error', code: 'P2002', fields: [['email', null, 'P2002']] }],
  ])('%s', (_, body, facts) => {
    expect(diagnosed(body)).toMatchObject(facts)
  })
})

test('hapi, Fastify and NestJS are all named if nothing distinguishes them', () => {
  const { envelope } = diagnose('{"statusCode":404,"error":"Not Found","message":"No boat 7"}', empty, { now: 0 })
  expect([envelope?.id, ...(envelope?.alsoFits.map(({ id }) => id) ?? [])].sort()).toEqual([
    'fastify-error',
    'hapi-boom',
    'nest-exception',
  ])
})

const ours =
  /^(hapi|fastify|nest|error-text|message-only|success-false|trpc|spring|aspnet|rails|laravel|phoenix|symfony|bean|dropwizard|micronaut|play|go-|drf|simple|marshmallow|pydantic|express|zod|ajv|joi|yup|class-|mongoose|prisma)/

// prettier-ignore
describe('a body in another format, or of a success, is none of these', () => {
  test.each<[string, Json]>([
    ['a list of words', { tags: ['New York', 'Los Angeles'] }],
    ['a message at 200', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"message":"pong"}'],
    ['a success flag', { success: true, message: 'Stored' }],
    ['an error of null', { error: null, data: [] }],
    ['a list of things', [{ name: 'a' }, { name: 'b' }]],
    ['a thing with a status', { id: 7, status: 200, name: 'x' }],
    ['a schema', { type: 'object', properties: { a: { type: 'string' } }, errors: [] }],
    ['GitHub', { message: 'Validation Failed', errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }], documentation_url: 'https://docs.github.com/rest' }],
    ['GraphQL', { errors: [{ message: 'No', locations: [{ line: 1, column: 2 }], path: ['a'] }] }],
    ['JSON:API', { errors: [{ status: '422', title: 'No', source: { pointer: '/data/attributes/a' } }] }],
    ['JSON-RPC', { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'No such method' } }],
    ['OAuth', { error: 'invalid_grant', error_description: 'The code was used' }],
    ['Google', { error: { code: 404, message: 'No', status: 'NOT_FOUND' } }],
    ['OpenAI', { error: { message: 'No', type: 'invalid_request_error', param: null, code: 'invalid_api_key' } }],
    ['problem details', { type: 'https://shop.example.org/sold-out', title: 'Sold out', status: 409, detail: 'No boat left' }],
    ['Discord', { code: 50035, message: 'Invalid Form Body', errors: { a: { _errors: [{ code: 'X', message: 'No' }] } } }],
  ])('%s', (_, body) => {
    expect(diagnosed(body).id ?? '').not.toMatch(ours)
  })
})
