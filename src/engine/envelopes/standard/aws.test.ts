import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { shapeName } from './aws.ts'
import { diagnosed, nothing } from './diagnosed.fixture.ts'

const xml = (body: string, status = 400, headers = '') =>
  `HTTP/1.1 ${status} X\nContent-Type: text/xml\n${headers}\n<?xml version="1.0"?>\n${body}`

describe("AWS's wire formats are read, each by its own rules", () => {
  test.each<[string, Json, object]>([
    [
      'AWS JSON: the name after the namespace',
      'HTTP/1.1 400 Bad Request\nContent-Type: application/x-amz-json-1.0\nx-amzn-RequestId: RQ1\n\n{"__type":"com.amazonaws.stock.v2#ShelfFullException","Message":"No room"}',
      { ...nothing, id: 'aws-json', status: 400, code: 'ShelfFullException', message: 'No room', requestId: 'RQ1' },
    ],
    [
      'AWS JSON: why a transaction was cancelled',
      {
        __type: 'x#TransactionCanceledException',
        message: 'Cancelled',
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'Taken' }],
      },
      {
        ...nothing,
        id: 'aws-json',
        status: 400,
        code: 'TransactionCanceledException',
        message: 'Cancelled',
        others: [{ code: 'ConditionalCheckFailed', message: 'Taken' }],
      },
    ],
    [
      'AWS JSON: the fields of a validation exception',
      { __type: 'ValidationException', message: 'Bad', fieldList: [{ path: '/shelf/size', message: 'Too big' }] },
      {
        ...nothing,
        id: 'aws-json',
        status: 400,
        code: 'ValidationException',
        message: 'Bad',
        fields: [['shelf.size', 'Too big', null]],
      },
    ],
    [
      'REST JSON: the name in the header, up to the colon',
      'HTTP/1.1 404 Not Found\nx-amzn-ErrorType: ShelfNotFoundException:http://internal.example.com/\nx-amzn-RequestId: RQ2\n\n{"Type":"User","Message":"No shelf"}',
      {
        ...nothing,
        id: 'aws-rest-json',
        status: 404,
        code: 'ShelfNotFoundException',
        message: 'No shelf',
        requestId: 'RQ2',
      },
    ],
    [
      'Query: the error in its root, the id beside it',
      xml(
        '<ErrorResponse xmlns="http://x.example.com/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Slow down</Message></Error><RequestId>RQ3</RequestId></ErrorResponse>',
      ),
      { ...nothing, id: 'aws-query', status: 400, code: 'Throttling', message: 'Slow down', requestId: 'RQ3' },
    ],
    [
      'Query: the same in JSON, without the root',
      { Error: { Code: 'AccessDenied', Message: 'No', Type: 'Sender' }, RequestId: 'RQ4' },
      { ...nothing, id: 'aws-query', status: null, code: 'AccessDenied', message: 'No', requestId: 'RQ4' },
    ],
    [
      'EC2: errors in a response, RequestID with a capital D',
      xml(
        '<Response><Errors><Error><Code>InvalidShelfID.NotFound</Code><Message>No shelf</Message></Error></Errors><RequestID>RQ5</RequestID></Response>',
      ),
      {
        ...nothing,
        id: 'aws-ec2',
        status: 400,
        code: 'InvalidShelfID.NotFound',
        message: 'No shelf',
        requestId: 'RQ5',
      },
    ],
    [
      'S3: the error as root',
      xml(
        '<Error><Code>NoSuchKey</Code><Message>No such key</Message><Key>a/b</Key><RequestId>RQ6</RequestId><HostId>h</HostId></Error>',
        404,
      ),
      { ...nothing, id: 's3-error', status: 404, code: 'NoSuchKey', message: 'No such key', requestId: 'RQ6' },
    ],
    [
      'Azure Storage: the id as a line of the message',
      xml(
        '<Error><Code>BlobNotFound</Code><Message>No such blob.\nRequestId:5d1c2e7a-0001\nTime:2026-11-21T06:00:00Z</Message></Error>',
        404,
      ),
      {
        ...nothing,
        id: 'azure-storage-error',
        status: 404,
        code: 'BlobNotFound',
        message: 'No such blob.\nRequestId:5d1c2e7a-0001\nTime:2026-11-21T06:00:00Z',
        requestId: '5d1c2e7a-0001',
      },
    ],
    [
      'API Gateway: its own sentence and its own header',
      'HTTP/2 403\nx-amzn-requestid: RQ7\nx-amzn-errortype: MissingAuthenticationTokenException\nx-amz-apigw-id: G1\n\n{"message":"Missing Authentication Token"}',
      {
        ...nothing,
        id: 'api-gateway',
        status: 403,
        code: 'MissingAuthenticationTokenException',
        message: 'Missing Authentication Token',
        requestId: 'RQ7',
      },
    ],
    [
      'API Gateway: the sentence alone',
      { message: 'Endpoint request timed out' },
      { ...nothing, id: 'api-gateway', status: 504, code: null, message: 'Endpoint request timed out' },
    ],
    [
      'Lambda: an exception that left the function',
      { errorType: 'KeyError', errorMessage: "'qty'", requestId: 'RQ8', stackTrace: ['  File "/var/task/a.py"'] },
      { ...nothing, id: 'lambda-error', status: 502, code: 'KeyError', message: "'qty'", requestId: 'RQ8' },
    ],
    [
      'Lambda: stopped at its time limit',
      { errorMessage: '2026-11-21T06:00:00Z 5d1c Task timed out after 3.00 seconds' },
      { ...nothing, id: 'lambda-error', status: 504, code: null },
    ],
  ])('%s', (_, input, facts) => {
    expect(diagnosed(input)).toMatchObject(facts)
  })
})

describe('what only looks like it is read as something else', () => {
  test.each<[string | null, string, Json]>([
    [null, 'a type of another serialiser', { __type: 'Point', x: 1 }],
    [null, 'a short message that everybody writes', { message: 'Forbidden' }],
    [null, 'a JSON object with an Error and nothing of AWS', { Error: { Code: 'X1' } }],
    [null, 'a query document of another service', { Response: { Errors: { Error: { Description: 'No' } } } }],
    [null, 'a success with the same root', { Response: { RequestID: 'RQ1', Items: [] } }],
    [null, 'errorMessage beside a code', { errorMessage: 'No such user', errorCode: 'E1' }],
  ])('%s: %s', (id, _, input) => {
    const { id: got } = diagnosed(input)
    expect(got !== null && /^(aws|s3|api-gateway|lambda|azure)/.test(got) ? got : null).toBe(id)
  })
})

test('an error of S3 that comes with status 200 is one, and says so', () => {
  const { id, text } = diagnosed(
    xml(
      '<Error><Code>InternalError</Code><Message>We failed</Message><RequestId>R</RequestId><HostId>h</HostId></Error>',
      200,
    ),
  )
  expect(id).toBe('s3-error')
  expect(text).toContain("it wasn't completed")
})

test('the name of an AWS error is between the namespace and the colon', () => {
  expect(['a.b#FooException:http://x/', 'FooException', 'ns#Foo', 'Foo:'].map(shapeName)).toEqual([
    'FooException',
    'FooException',
    'Foo',
    'Foo',
  ])
})
