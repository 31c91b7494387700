import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isThere, says } from './conditions.ts'

/** Google Maps Platform's web services: `status` is the code, with HTTP 200; `error_message` says why, where it is there. */
export const mapsStatus: Envelope = {
  id: 'maps-status',
  name: 'Google Maps status',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'status',
          says(
            /^(?:OVER_QUERY_LIMIT|OVER_DAILY_LIMIT|REQUEST_DENIED|INVALID_REQUEST|MAX_ELEMENTS_EXCEEDED|MAX_DIMENSIONS_EXCEEDED|MAX_WAYPOINTS_EXCEEDED|MAX_ROUTE_LENGTH_EXCEEDED|DATA_NOT_AVAILABLE|UNKNOWN_ERROR|NOT_FOUND)$/,
          ),
          30,
          '`status` is one of the words of Google Maps',
        ],
      ],
      [
        ['error_message', isText, 30, '`error_message` says why'],
        ...[
          'results',
          'rows',
          'routes',
          'predictions',
          'candidates',
          'html_attributions',
          'geocoded_waypoints',
          'snappedPoints',
        ].map((name): [string, (value: Json | undefined) => boolean, number, string] => [
          name,
          Array.isArray,
          20,
          `\`${name}\` is a list, and empty`,
        ]),
        ['message', isThere, -30, '`message` belongs to another shape'],
        ['error', isThere, -30, '`error` belongs to another shape'],
        ['code', isThere, -30, '`code` belongs to another shape'],
      ],
    ),

  read: (body, { status }) => ({
    code: found(body, 'status'),
    message: found(body, 'error_message'),
    fields: [],
    notes: [
      ...(status !== null && status < 300 ? ['The HTTP status says success: `status` in the body decides.'] : []),
      ...(at(body, 'status') === 'OVER_DAILY_LIMIT'
        ? ['A daily limit, billing or the key is the matter: repeating the request does not help today.']
        : []),
    ],
  }),
}
