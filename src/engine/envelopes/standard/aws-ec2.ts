import { at, isText } from '../../json.ts'
import { found, type Envelope } from '../envelope.ts'
import { itemsOf } from './lists.ts'

/** The EC2 Query protocol: `<Response><Errors><Error><Code/><Message/></Error></Errors><RequestID/></Response>`. */
export const awsEc2: Envelope = {
  id: 'aws-ec2',
  name: 'EC2 error',
  impliedStatus: null,

  recognise(body) {
    const [first] = errorsOf(body)
    if (!first || !isText(at(first.item, 'Code'))) return []
    return [
      {
        text: '`Response`, `Errors` and `Error` are nested as in EC2',
        weight: 50,
        path: ['Response', 'Errors'],
        part: 'key',
      },
      { text: '`Code` is a string', weight: 20, path: [...first.path, 'Code'] },
      ...(isText(at(body, 'Response', 'RequestID'))
        ? [
            {
              text: '`RequestID` ends in a capital D',
              weight: 40,
              path: ['Response', 'RequestID'],
              part: 'key' as const,
            },
          ]
        : []),
    ]
  },

  read(body) {
    const [first, ...rest] = errorsOf(body)
    return {
      code: first ? found(body, [...first.path, 'Code']) : null,
      message: first ? found(body, [...first.path, 'Message']) : null,
      requestId: found(body, 'Response.RequestID', 'Response.RequestId'),
      fields: [],
      others: rest.map(({ item }) => ({
        code: found(item, 'Code')?.value ?? null,
        message: found(item, 'Message')?.value ?? null,
      })),
    }
  },
}

const errorsOf = (body: Parameters<typeof at>[0]) =>
  itemsOf(at(body, 'Response', 'Errors', 'Error'), ['Response', 'Errors', 'Error'])
