import { at, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isThere, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Grafana: `message` with `messageId` (`dashboards.not-found`) and `traceID`; access control adds `accessErrorId`, dashboards `status`. */
export const grafanaError: Envelope = {
  id: 'grafana-error',
  name: 'Grafana error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [['message', isText, 10, '`message` is a string']],
      [
        ['messageId', says(/^[A-Za-z][\w-]*(\.[\w-]+)+$/), 60, '`messageId` is a code with a dot'],
        ['traceID', (id) => typeof id === 'string', 40, '`traceID` is present, even if empty'],
        ['accessErrorId', says(/^ACE\d+$/), 90, "`accessErrorId` is one of Grafana's IDs"],
        [
          'status',
          says(/^(name-exists|version-mismatch|plugin-dashboard|precondition-failed|quota-reached)$/),
          50,
          "`status` says why the dashboard wasn't saved",
        ],
        ['statusCode', isStatus, 10, '`statusCode` is an HTTP status'],
        ['code', isThere, -30, '`code` belongs to another envelope'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'messageId') ?? (isText(at(body, 'status')) ? found(body, 'status') : null),
    message: found(body, 'message'),
    requestId: found(body, 'traceID', 'accessErrorId'),
    fields: [],
    status: statusOf(at(body, 'statusCode')),
    notes:
      at(body, 'status') === 'version-mismatch'
        ? [
            'Someone else saved the dashboard since you read it: read it again, or send `overwrite`, which discards their change.',
          ]
        : [],
  }),
}
