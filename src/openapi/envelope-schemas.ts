/** A JSON Schema, 2020-12, as OpenAPI 3.1 uses it. */
export type Schema = { [keyword: string]: unknown }

/** One envelope, for OpenAPI. */
export interface EnvelopeSchema {
  mediaType: string
  /** @param code schema of the codes of one API, for the place where the envelope has the code */
  schema: (code: Schema) => Schema
}

const text: Schema = { type: 'string' }
const words = (description: string): Schema => ({ type: 'string', description })

const object = (properties: Record<string, Schema>, required: string[], rest: Schema = {}): Schema => ({
  type: 'object',
  properties,
  required,
  ...rest,
})

const list = (items: Schema): Schema => ({ type: 'array', items })

const json = (schema: EnvelopeSchema['schema'], mediaType = 'application/json'): EnvelopeSchema => ({
  mediaType,
  schema,
})

const named = (name: string): Schema => ({ xml: { name } })

const anything: Schema = { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] }

/**
 * The envelopes that the APIs of the catalogue send, by their id in `content/envelopes`. Members that the source doesn't rule
 * out are allowed; those that identify the envelope are required. A test checks them against every sample of the content.
 */
export const envelopeSchemas: Record<string, EnvelopeSchema> = {
  'detail-code': json((code) =>
    object({ detail: words('What happened, for people.'), code: { ...code, description: 'Not on every error.' } }, [
      'detail',
    ]),
  ),
  'fastapi-validation': json(() =>
    object(
      {
        detail: list(
          object(
            {
              loc: list({ type: ['string', 'integer'] }),
              msg: text,
              type: words('Which rule was broken.'),
            },
            ['loc', 'msg', 'type'],
          ),
        ),
      },
      ['detail'],
    ),
  ),
  'error-object': json((code) =>
    object({ error: object({ code, message: text, details: { type: 'object' } }, ['code', 'message']) }, ['error']),
  ),
  'traced-error': json((code) =>
    object(
      {
        error: object(
          {
            code,
            message: text,
            trace_id: words("Finds this request in the server's log."),
            details: { type: 'object', description: 'For a failed validation: a message for each field.' },
          },
          ['code', 'message', 'trace_id'],
        ),
      },
      ['error'],
    ),
  ),
  'flat-code': json((code) =>
    object({ code, message: text, details: { type: 'object' }, request_id: text }, ['code', 'message']),
  ),
  'nest-exception': json(() =>
    object(
      {
        statusCode: { type: 'integer', minimum: 400, maximum: 599 },
        error: words('Name of the status.'),
        message: { anyOf: [text, list(text)], description: 'A list if several rules are broken.' },
        timestamp: { type: 'string', format: 'date-time' },
        path: text,
      },
      ['statusCode', 'message'],
    ),
  ),
  'aws-json': json(
    (code) =>
      object(
        {
          __type: { ...code, description: 'The code is the part after the last #.' },
          message: text,
          Message: text,
        },
        ['__type'],
      ),
    'application/x-amz-json-1.1',
  ),
  'aws-rest-json': json(() =>
    object({ message: text, Message: text, code: text, Code: text, Type: text, Reason: text }, [], {
      description: 'The code is in the header x-amzn-errortype, up to its first colon.',
    }),
  ),
  'api-gateway': json(() => object({ message: { type: ['string', 'null'] } }, ['message'])),
  'aws-query': json(
    (code) =>
      object(
        { Error: object({ Type: text, Code: code, Message: text }, ['Code', 'Message']), RequestId: text },
        ['Error'],
        named('ErrorResponse'),
      ),
    'text/xml',
  ),
  'aws-ec2': json(
    (code) =>
      object(
        {
          Errors: object({ Error: object({ Code: code, Message: text }, ['Code', 'Message']) }, ['Error']),
          RequestID: text,
        },
        ['Errors'],
        named('Response'),
      ),
    'text/xml',
  ),
  's3-error': json(
    (code) => object({ Code: code, Message: text, RequestId: text, HostId: text }, ['Code', 'Message'], named('Error')),
    'application/xml',
  ),
  'google-aip': json((code) =>
    object(
      {
        error: object(
          {
            code: { type: 'integer', description: 'The HTTP status.' },
            message: text,
            status: code,
            details: list(object({ '@type': text }, ['@type'])),
          },
          ['code', 'message'],
        ),
      },
      ['error'],
    ),
  ),
  'grpc-gateway': json(() =>
    object(
      {
        code: { type: 'integer', minimum: 0, maximum: 16, description: 'Number of the gRPC status.' },
        message: text,
        details: list({ type: 'object' }),
      },
      ['code', 'message'],
    ),
  ),
  'connect-rpc': json(() =>
    object(
      {
        code: words('The code in lowercase.'),
        message: text,
        details: list(object({ type: text, value: text }, ['type'])),
      },
      ['code'],
    ),
  ),
  'json-rpc': json((code) => {
    const one = object(
      {
        jsonrpc: { const: '2.0' },
        id: { type: ['string', 'number', 'null'] },
        error: object({ code, message: text, data: anything }, ['code', 'message']),
      },
      ['error'],
    )
    const result = object({ jsonrpc: { const: '2.0' }, result: anything }, ['result'])
    return { anyOf: [one, { ...list({ anyOf: [one, result] }), description: 'The responses to a batch.' }] }
  }),
  'kubernetes-status': json((code) =>
    object(
      {
        kind: { const: 'Status' },
        apiVersion: text,
        status: { const: 'Failure' },
        message: text,
        reason: code,
        details: { type: 'object' },
        code: { type: 'integer', description: 'The HTTP status.' },
      },
      ['kind', 'status'],
    ),
  ),
  'oauth-error': json((code) =>
    object({ error: code, error_description: text, error_uri: { type: 'string', format: 'uri-reference' } }, ['error']),
  ),
  'problem-details': json(
    (code) =>
      object(
        {
          type: code,
          title: text,
          status: { type: 'integer' },
          detail: text,
          instance: { type: 'string', format: 'uri-reference' },
        },
        [],
        { minProperties: 1 },
      ),
    'application/problem+json',
  ),
}
