import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted, fieldsOfList } from '../fields.ts'
import { requestIdLine } from './azure-storage-error.ts'
import { listOf } from './lists.ts'

/** OData v4 JSON (section 21.1) and Microsoft's REST guidelines: Graph, Azure Resource Manager, Dataverse, Dynamics, SAP. */
export const microsoftError: Envelope = {
  id: 'microsoft-error',
  name: 'Microsoft REST or OData error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [
        ['error.code', (code) => typeof code === 'string', 20, '`error.code` is a string'],
        ['error.message', (message) => typeof message === 'string', 15, '`error.message` is a string'],
      ],
      [
        ['error.code', isCamelCase, 35, '`error.code` is in CamelCase'],
        ['error.innererror', isObject, 50, '`innererror` has a more specific code'],
        ['error.innerError', isObject, 60, '`innerError` is how Microsoft Graph spells `innererror`'],
        ['error.details', isDetails, 40, '`details` is a list of errors with a code'],
        [
          'error.details',
          (details) => Array.isArray(details) && details.length === 0,
          10,
          '`details` is an empty list',
        ],
        [
          'error.target',
          (target) => target === null || typeof target === 'string',
          15,
          '`target` says what the error is about',
        ],
        ['error.additionalInfo', Array.isArray, 30, '`additionalInfo` is present, as in Azure Resource Manager'],
        ['error.@Microsoft.PowerApps.CDS.HelpLink', isText, 40, 'the error has a help link, as in Dataverse'],
        ['error.details', isObject, -25, '`details` is an object, not a list'],
        ...['param', 'type', 'status', 'trace_id', 'doc_url', 'errors'].map(
          (key): [string, (value: Json | undefined) => boolean, number, string] => [
            `error.${key}`,
            (value) => value !== undefined,
            -30,
            `\`error.${key}\` belongs to another envelope`,
          ],
        ),
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'x-ms-request-id', /./, 40),
      ...headerSign(response, 'x-ms-error-code', /./, 40),
      ...headerSign(response, 'odata-version', /./, 40),
      ...headerSign(response, 'apim-request-id', /./, 10),
    ]
  },

  read(body) {
    const details = at(body, 'error', 'details')
    const list = Array.isArray(details) ? details.slice(0, 500) : []
    const inner = innermostCode(body)
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      requestId:
        found(
          body,
          ...inners.flatMap((key) => idNames.map((name) => ['error', key, name])),
          'error.requestId',
          'error.request-id',
        ) ?? requestIdLine(found(body, 'error.message')),
      fields: fieldsOf(body, list),
      others: list
        .map((item) => ({ code: found(item, 'code')?.value ?? null, message: found(item, 'message')?.value ?? null }))
        .filter(({ code, message }) => code !== null || message !== null),
      notes:
        inner !== null && inner !== at(body, 'error', 'code')
          ? [`The inner error has the code \`${inner}\`: branch on the innermost code that you know.`]
          : [],
    }
  },
}

const inners = ['innerError', 'innererror']
const idNames = ['request-id', 'requestId', 'request_id', 'client-request-id', 'activityId', 'transactionid']

/** `ResourceNotFound`, `ErrorItemNotFound`, `Request_ResourceNotFound`, `invalidRange`: two words or more without a separator. */
const isCamelCase = (code: Json | undefined) =>
  isText(code) && /^([A-Za-z][a-z]+_)?[A-Za-z][a-z0-9]+[A-Z][A-Za-z0-9]*$/.test(code.slice(0, 100))

const isDetails = listOf((item) => isObject(item) && typeof item.code === 'string' && item['@type'] === undefined)

function innermostCode(body: Json): string | null {
  let here = at(body, 'error')
  let code: string | null = null
  for (let depth = 0; depth < 10; depth++) {
    here = at(here, 'innererror') ?? at(here, 'innerError')
    if (!isObject(here)) return code
    const own = at(here, 'code')
    code = isText(own) ? own : code
  }
  return code
}

/** The targets of the details, else the error's own: a path or an address there is a resource, not a field. */
function fieldsOf(body: Json, details: Json[]): RawField[] {
  const isField = (target: Json | undefined) => isText(target) && /^[\w$.[\]()"'@]{1,120}$/.test(target)
  const inDetails = fieldsOfList(details, ['error', 'details'], {
    path: ['target'],
    message: ['message'],
    code: ['code'],
  }).filter(({ path }) => isField(path))
  const own = at(body, 'error', 'target')
  if (inDetails.length > 0 || !isText(own) || !isField(own)) return inDetails
  return [
    {
      path: dotted(own),
      message: found(body, 'error.message')?.value ?? null,
      code: found(body, 'error.code')?.value ?? null,
      at: ['error', 'target'],
    },
  ]
}
