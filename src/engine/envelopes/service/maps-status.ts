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
          "`status` is one of Google Maps's status codes",
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
          `\`${name}\` is an empty list`,
        ]),
        ['message', isThere, -30, '`message` belongs to another envelope'],
        ['error', isThere, -30, '`error` belongs to another envelope'],
        ['code', isThere, -30, '`code` belongs to another envelope'],
      ],
    ),

  read: (body, { status }) => ({
    code: found(body, 'status'),
    message: found(body, 'error_message'),
    fields: [],
    notes: [
      ...(status !== null && status < 300
        ? ['The HTTP status says success, but `status` in the body says failure: the request failed.']
        : []),
      ...(at(body, 'status') === 'OVER_DAILY_LIMIT'
        ? ['The cause is a daily limit, billing or the key: a retry today fails again.']
        : []),
    ],
  }),
}
