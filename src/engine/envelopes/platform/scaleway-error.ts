import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList, fieldsOfMap } from '../fields.ts'
import { isThere, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Scaleway: `type` is the code, and each code has members of its own, such as `details` or `resource`. */
export const scalewayError: Envelope = {
  id: 'scaleway-error',
  name: 'Scaleway error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['type', says(codes), 25, "`type` is one of Scaleway's error codes"],
        ['message', isText, 5, '`message` is a string'],
      ],
      [
        [
          'details',
          listOf((item) => isObject(item) && isText(item.argument_name)),
          90,
          'each of `details` has an `argument_name`',
        ],
        [
          'details',
          listOf((item) => isObject(item) && isText(item.quota ?? item.action)),
          40,
          '`details` has a quota or an action',
        ],
        ['resource', isText, 35, '`resource` is the kind of resource'],
        ['resource_id', isText, 25, '`resource_id` identifies the resource'],
        ['current_state', isText, 30, '`current_state` is the state of the resource'],
        ['fields', isObject, 25, '`fields` maps fields to messages'],
        ['help_message', isText, 30, '`help_message` says what to do'],
        ['error', isThere, -40, '`error` belongs to another envelope'],
        ['code', isThere, -30, '`code` belongs to another envelope'],
        ['status', isThere, -30, '`status` belongs to another envelope'],
      ],
    ),

  read(body) {
    const details = fieldsOfList(at(body, 'details'), ['details'], {
      path: ['argument_name'],
      message: ['help_message', 'reason'],
      code: ['reason'],
    })
    const state = at(body, 'current_state')
    return {
      code: found(body, 'type'),
      message: found(body, 'help_message', 'message'),
      fields: details.length > 0 ? details : fieldsOfMap(at(body, 'fields'), ['fields']),
      notes: isText(state) ? [`The resource is in the state \`${state.slice(0, 60)}\`: wait until that changes.`] : [],
    }
  },
}

/** scaleway-sdk-go, `scw/errors.go`: the types that the SDK turns into errors of their own. */
const codes =
  /^(invalid_arguments|invalid_request_error|invalid_argument|quotas_exceeded|transient_state|not_found|unknown_resource|resource_locked|locked|permissions_denied|out_of_stock|resource_expired|expired_resource|denied_authentication|precondition_failed|too_many_requests|resource_not_usable|conflict)$/
