import { at, isInteger, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { grpcCodes } from './google-codes.ts'
import { readGoogleDetails } from './google-details.ts'
import { listOf, statusOf } from './lists.ts'

/** google.rpc.Status as grpc-gateway and its like send it: the `code` is gRPC's number from 1 to 16, not the HTTP status. */
export const grpcGateway: Envelope = {
  id: 'grpc-gateway',
  name: 'gRPC status over JSON',
  impliedStatus: null,

  recognise: (body, { status }) => [
    ...signsOf(
      body,
      [
        ['code', isGrpcNumber, 20, '`code` is a gRPC number, from 1 to 16'],
        ['message', (message) => typeof message === 'string', 10, '`message` is a string'],
      ],
      [
        ['details', Array.isArray, 25, '`details` is a list'],
        ['details', listOf((item) => isText(at(item, '@type'))), 60, 'the items of `details` have an `@type`'],
        [
          'error',
          (error) => isText(error) && error === at(body, 'message'),
          25,
          '`error` repeats the message, as version 1 of the gateway did',
        ],
        [
          'code',
          (code) => isGrpcNumber(code) && status === grpcCodes[code]?.status,
          25,
          'the HTTP status matches the gRPC code',
        ],
      ],
    ),
    ...signsOf(body, [
      ['error.grpc_code', isGrpcNumber, 100, '`grpc_code` is in the error, as when the gateway ends a stream'],
    ]),
  ],

  read(body) {
    const base = at(body, 'error', 'grpc_code') === undefined ? [] : ['error']
    const code = found(body, [...base, 'grpc_code'], [...base, 'code'])
    const known = code ? grpcCodes[Number(code.value)] : undefined
    const details = readGoogleDetails(at(body, ...base, 'details'), [...base, 'details'])
    return {
      ...details,
      code,
      message: found(body, [...base, 'message'], [...base, 'error']),
      status: statusOf(at(body, ...base, 'http_code')) ?? known?.status ?? null,
      notes: [
        ...(known ? [`\`${code?.value}\` is gRPC's number for ${known.name}, not an HTTP status.`] : []),
        ...details.notes,
      ],
    }
  },
}

const isGrpcNumber = (code: Json | undefined): code is number => isInteger(code) && code >= 1 && code <= 16
