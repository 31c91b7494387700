import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawFacts, type Sign } from '../envelope.ts'
import { listOf, statusOf } from '../standard/lists.ts'

/** Elasticsearch and OpenSearch: `error` with `root_cause`, `type` and `reason`, and `status`; in the second form `error` is a text. */
export const elasticsearchError: Envelope = {
  id: 'elasticsearch-error',
  name: 'Elasticsearch or OpenSearch error',
  impliedStatus: null,

  recognise: (body) => (isText(at(body, 'error')) ? signsOfText(body) : signsOfCauses(body)),

  read(body) {
    const type = found(body, 'error.type')
    const text = found(body, 'error')
    const name = exceptionName.exec(text?.value.slice(0, 100) ?? '')?.[1]
    return {
      code: type ?? (text && name !== undefined ? { ...text, value: name } : null),
      message: found(body, 'error.reason') ?? text,
      fields: [],
      others: causesOf(at(body, 'error')),
      status: statusOf(at(body, 'status')),
      // It only sums up what the shards said.
      narrower: type?.value === 'search_phase_execution_exception' ? found(body, 'error.root_cause.0.type') : null,
    }
  },
}

function signsOfCauses(body: Json): Sign[] {
  return signsOf(
    body,
    [
      ['error.type', isText, 15, '`error.type` is a word'],
      [
        'error.reason',
        (reason) => reason === null || typeof reason === 'string',
        15,
        '`error.reason` is a string or `null`',
      ],
    ],
    [
      ['error.root_cause', listOf(isObject), 75, '`error.root_cause` lists the original errors'],
      ['error.type', (type) => isText(type) && type.endsWith('_exception'), 30, '`error.type` ends in `_exception`'],
      ['status', (status) => statusOf(status) !== null, 10, '`status` is an HTTP status'],
      ['error.caused_by', isObject, 20, '`error.caused_by` has the cause'],
    ],
  )
}

function signsOfText(body: Json): Sign[] {
  return signsOf(
    body,
    [
      [
        'error',
        (error) => isText(error) && (routing.test(error) || exceptionName.test(error)),
        60,
        'the message is one that Elasticsearch sends',
      ],
    ],
    [['status', (status) => statusOf(status) !== null, 15, '`status` is an HTTP status']],
  )
}

/** `RestController` and `RestHandler` of both servers. */
const routing =
  /^(Incorrect HTTP method for uri \[|no handler found for uri \[|Content-Type header \[|unexpected http method)/

/** `IndexMissingException[[logs] missing]`, before version 2. */
const exceptionName = /^([A-Z][A-Za-z]+Exception)\[/

/** Where it began, and what it was caused by, inwards; not what the error itself already says. */
function causesOf(error: Json | undefined): RawFacts['others'] {
  const roots = at(error, 'root_cause')
  const all = Array.isArray(roots) ? roots.slice(0, 100) : []
  let cause = at(error, 'caused_by')
  for (let depth = 0; depth < 20 && isObject(cause); depth++) {
    all.push(cause)
    cause = cause.caused_by
  }
  const said = new Set([sayingOf(error)])
  return all.flatMap((item) => {
    if (said.has(sayingOf(item))) return []
    said.add(sayingOf(item))
    return [{ code: found(item, 'type')?.value ?? null, message: found(item, 'reason')?.value ?? null }]
  })
}

const sayingOf = (item: Json | undefined) => JSON.stringify([at(item, 'type'), at(item, 'reason')])
