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
      [['message', isText, 10, '`message` is a sentence']],
      [
        ['messageId', says(/^[A-Za-z][\w-]*(\.[\w-]+)+$/), 60, '`messageId` is a code with a dot'],
        ['traceID', (id) => typeof id === 'string', 40, '`traceID` is there, empty or not'],
        ['accessErrorId', says(/^ACE\d+$/), 90, "`accessErrorId` is one of Grafana's"],
        [
          'status',
          says(/^(name-exists|version-mismatch|plugin-dashboard|precondition-failed|quota-reached)$/),
          50,
          '`status` says what stopped the dashboard',
        ],
        ['statusCode', isStatus, 10, '`statusCode` repeats the status'],
        ['code', isThere, -30, '`code` belongs to another shape'],
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
        ? ['Somebody saved the dashboard meanwhile: read it again, or send `overwrite`, which drops their change.']
        : [],
  }),
}
