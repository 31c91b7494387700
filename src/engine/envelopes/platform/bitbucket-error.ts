import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { is, isThere } from '../service/conditions.ts'

/** Bitbucket Cloud: `{"type":"error","error":{"message","detail"?,"fields"?,"data"?}}`, without a code. */
export const bitbucketError: Envelope = {
  id: 'bitbucket-error',
  name: 'Bitbucket Cloud error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['type', is('error'), 30, '`type` is `error`'],
        ['error.message', isText, 30, '`error.message` is a string'],
      ],
      [
        ['error.fields', isObject, 40, '`error.fields` maps fields to messages'],
        ['error.detail', isText, 20, '`error.detail` is a string'],
        ['error.detail.required', Array.isArray, 40, '`error.detail` lists the scopes that are required'],
        ['error.type', isThere, -60, '`error.type` is a sign of an Anthropic error'],
        ['error.code', isThere, -30, '`error.code` belongs to another envelope'],
        ['status', isThere, -15, '`status` belongs to another envelope'],
      ],
    ),

  read: (body) => ({
    code: null,
    requestId: found(body, 'error.id'),
    message: found(body, 'error.detail', 'error.message'),
    fields: fieldsOfMap(at(body, 'error', 'fields'), ['error', 'fields']),
    notes: scopesIn(at(body, 'error', 'detail', 'required')),
  }),
}

function scopesIn(required: Json | undefined): string[] {
  const scopes = Array.isArray(required) ? required.slice(0, 20).filter(isText) : []
  return scopes.length === 0
    ? []
    : [
        `The credentials need ${scopes.map((scope) => `\`${scope.slice(0, 80)}\``).join(', ')}: \`granted\` lists what they have.`,
      ]
}
