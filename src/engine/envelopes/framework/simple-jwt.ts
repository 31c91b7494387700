import { at, isObject, isText, textOf } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isListOf, says } from './conditions.ts'

/** `{"detail","code":"token_not_valid","messages":[{"token_class","token_type","message"}]}`: Simple JWT for Django REST framework. */
export const simpleJwt: Envelope = {
  id: 'simple-jwt',
  name: 'Simple JWT',
  impliedStatus: 401,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['detail', isText, 30, '`detail` is a string'],
        [
          'code',
          says(/^(token_not_valid|bad_authorization_header|user_not_found|user_inactive|password_changed)$/),
          60,
          "`code` is one of Simple JWT's error codes",
        ],
      ],
      [
        [
          'messages',
          isListOf((item) => isObject(item) && isText(item.token_class)),
          50,
          '`messages` says why each type of token was rejected',
        ],
      ],
    ),

  read: (body) => ({
    code: found(body, 'code'),
    message: found(body, 'detail'),
    notes: isText(at(body, 'messages', 0, 'message'))
      ? [`The token was rejected: \`${textOf(at(body, 'messages', 0, 'message')).slice(0, 200)}\`.`]
      : [],
  }),
}
