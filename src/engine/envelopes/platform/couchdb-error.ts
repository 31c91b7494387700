import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope, type Member } from '../envelope.ts'
import { isSnake, isThere, says } from '../service/conditions.ts'

/** CouchDB and its relatives (PouchDB, Cloudant, npm), and RabbitMQ's management API: `error` is the code and `reason` the message; `_bulk_docs` says it for each document. */
export const couchdbError: Envelope = {
  id: 'couchdb-error',
  name: 'CouchDB or RabbitMQ error',
  impliedStatus: null,

  recognise(body, response) {
    if (Array.isArray(body)) return bulkSigns(body)
    const signs = signsOf(
      body,
      [
        ['error', isSnake, 15, '`error` is a word'],
        ['reason', isText, 30, '`reason` is a string'],
      ],
      [
        ['error', says(codes), 20, "`error` is one of CouchDB's error codes"],
        ...['error_description', 'message', 'status', 'code', 'errorCode'].map((key): Member => [
          key,
          isThere,
          -40,
          `\`${key}\` belongs to another envelope`,
        ]),
      ],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'server', /^CouchDB/, 60),
          ...headerSign(response, 'x-couch-request-id', /./, 60),
        ]
  },

  read(body) {
    if (!Array.isArray(body))
      return {
        code: found(body, 'error'),
        message: found(body, 'reason'),
        fields: [],
        notes: notesOn(at(body, 'error')),
      }
    const failed = body.map((item, index) => ({ item, index })).filter(({ item }) => isFailed(item))
    const first = failed[0]?.index ?? 0
    return {
      code: found(body, [first, 'error']),
      message: found(body, [first, 'reason']),
      fields: [],
      others: failed.slice(1, 100).map(({ item }) => ({
        code: found(item, 'error')?.value ?? null,
        message: found(item, 'reason')?.value ?? null,
      })),
      isPartial: failed.length < body.length,
      notes: [`${failed.length} of ${body.length} documents weren't written.`],
    }
  },
}

const codes =
  /^(not_found|conflict|unauthorized|forbidden|bad_request|file_exists|illegal_database_name|illegal_docid|query_parse_error|bad_content_type|doc_validation|invalid_design_doc|compilation_error|internal_server_error|method_not_allowed|no_usable_index|timeout|too_many_requests|precondition_failed|missing_stub)$/

const isFailed = (item: Json) => isObject(item) && isText(item.id) && isSnake(item.error) && isText(item.reason)

const bulkSigns = (body: Json[]) =>
  body.some(isFailed) && body.slice(0, 500).every((item) => isObject(item) && isText(item.id))
    ? [{ text: 'a list of documents, some with `error` and `reason`', weight: 80, path: [] }]
    : []

const notesOn = (error: Json | undefined) =>
  error === 'conflict' ? ['The document has a newer revision: read it, reapply the change, then write.'] : []
