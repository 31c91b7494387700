import { isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { is, says } from '../service/conditions.ts'

/** Prometheus' HTTP API and what speaks it (Thanos, Mimir, VictoriaMetrics): `status` is `error`, with `errorType` and `error`. */
export const prometheusError: Envelope = {
  id: 'prometheus-error',
  name: 'Prometheus error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['status', is('error'), 25, '`status` is `error`'],
        ['errorType', says(/^[a-z0-9_ -]+$/i), 45, '`errorType` is the type of the error'],
        ['error', isText, 25, '`error` is a string'],
      ],
      [
        [
          'errorType',
          says(/^(timeout|canceled|execution|bad_data|internal|unavailable|not_found|not_acceptable)$/),
          15,
          "`errorType` is one of Prometheus's error types",
        ],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errorType'),
    message: found(body, 'error'),
    fields: [],
    notes:
      found(body, 'errorType')?.value === 'timeout'
        ? ['The query took longer than the server allows: query a shorter range or use a larger step.']
        : [],
  }),
}
