import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { hasOnly, isSentenceMap, isSuccess, says } from './conditions.ts'

/** `{"Message":"…","ModelState"?,"ExceptionMessage"?}`: the `HttpError` of ASP.NET Web API, before ASP.NET Core. */
export const aspnetWebApi: Envelope = {
  id: 'aspnet-web-api',
  name: 'ASP.NET Web API error',
  impliedStatus: null,

  recognise(body, response) {
    if (!hasOnly(body, members) || isSuccess(response)) return []
    return signsOf(
      body,
      [['Message', isText, 40, '`Message`, with a capital M, is a string']],
      [
        ['ModelState', isSentenceMap, 70, '`ModelState` maps members to lists of messages'],
        ['MessageDetail', isText, 50, '`MessageDetail` is a string'],
        ['ExceptionMessage', isText, 50, '`ExceptionMessage` is the message of a .NET exception'],
        ['ExceptionType', isText, 20, '`ExceptionType` is the name of a .NET class'],
        [
          'Message',
          says(
            /^(An error has occurred\.|The request is invalid\.|Authorization has been denied for this request\.|No HTTP resource was found)/,
          ),
          50,
          "`Message` is one of Web API's messages",
        ],
      ],
    )
  },

  read: (body) => ({
    code: found(body, 'ErrorCode'),
    message: found(body, 'ExceptionMessage', 'MessageDetail', 'Message'),
    fields: fieldsOfMap(at(body, 'ModelState'), ['ModelState']),
    others: isObject(at(body, 'InnerException'))
      ? [{ code: null, message: found(body, 'InnerException.ExceptionMessage')?.value ?? null }]
      : [],
    notes: isText(at(body, 'StackTrace'))
      ? ['The server sends `StackTrace`: it shows its exceptions to every client.']
      : [],
  }),
}

const members = [
  'Message',
  'MessageDetail',
  'ModelState',
  'ExceptionMessage',
  'ExceptionType',
  'StackTrace',
  'InnerException',
  'MessageLanguage',
  'ErrorCode',
]
