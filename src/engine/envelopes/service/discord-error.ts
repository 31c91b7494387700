import { at, isInteger, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { isThere } from './conditions.ts'

/** Discord: a number as `code`, `message`, and a tree `errors` whose leaves are lists called `_errors`; at a rate limit `retry_after` and `global`. */
export const discordError: Envelope = {
  id: 'discord-error',
  name: 'Discord error',
  impliedStatus: null,

  recognise(body, response) {
    const leaves = leavesOf(at(body, 'errors'), ['errors'])
    const signs = signsOf(
      body,
      [['message', isText, 5, '`message` is a string']],
      [
        ['code', isInteger, 10, '`code` is a number'],
        ['errors', () => leaves.length > 0, 100, '`errors` is a tree whose leaves are named `_errors`'],
        [
          'global',
          (value) => typeof value === 'boolean' && typeof at(body, 'retry_after') === 'number',
          90,
          '`retry_after` and `global` describe a rate limit',
        ],
        [
          'code',
          (code) =>
            isInteger(code) && code >= 10_001 && code <= 10_140 && textOf(at(body, 'message')).startsWith('Unknown '),
          55,
          "`code` is one of Discord's codes for an unknown resource",
        ],
        [
          'code',
          (code) => isInteger(code) && [20_001, 30_001, 40_001, 50_001, 50_013, 50_035].includes(code),
          30,
          "`code` is one of Discord's error codes",
        ],
        [
          'message',
          (message) => isText(message) && /^\d{3}: [A-Z]/.test(message) && at(body, 'code') === 0,
          60,
          '`message` has the status, and `code` is 0',
        ],
        ['more_info', isThere, -60, '`more_info` is a sign of Twilio'],
      ],
    )
    const isSigned = signs.length > 1
    return isSigned
      ? [
          ...signs,
          ...headerSign(response, 'x-ratelimit-bucket', /./, 40),
          ...headerSign(response, 'x-ratelimit-scope', /^(?:user|global|shared)$/, 60),
        ]
      : []
  },

  read(body) {
    const leaves = leavesOf(at(body, 'errors'), ['errors'])
    return {
      code: found(body, 'code'),
      message: found(body, 'message'),
      fields: leaves.filter(({ path }) => path !== ''),
    }
  },
}

const deepest = 12

function leavesOf(tree: Json | undefined, base: Path): RawField[] {
  if (!isObject(tree) || base.length > deepest) return []
  return Object.entries(tree)
    .slice(0, 500)
    .flatMap(([key, value]): RawField[] => {
      if (key !== '_errors') return leavesOf(value, [...base, key])
      if (!Array.isArray(value)) return []
      return value.slice(0, 50).flatMap((item, index): RawField[] => {
        const message = at(item, 'message')
        const code = at(item, 'code')
        if (!isText(message)) return []
        return [
          { path: base.slice(1).join('.'), message, code: isText(code) ? code : null, at: [...base, '_errors', index] },
        ]
      })
    })
}
