import { at, isObject, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isThere, othersIn, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** MediaWiki's Action API (Wikipedia, Wikidata): `error.code` and `error.info` with status 200; in the newer form a list with `module`. */
export const mediawikiAction: Envelope = {
  id: 'mediawiki-action',
  name: 'MediaWiki Action API error',
  impliedStatus: null,

  recognise(body, response) {
    const older = signsOf(
      body,
      [
        ['error.code', says(/^[a-z][\w-]*$/i), 20, '`error.code` is a word'],
        ['error.info', isText, 35, '`error.info` is the message'],
      ],
      [
        ['error.*', isText, 30, '`error.*` points to the documentation'],
        ['error.docref', isText, 30, '`error.docref` points to the documentation'],
        ['error.type', isThere, -50, '`error.type` belongs to another envelope'],
      ],
    )
    const newer = signsOf(body, [
      [
        'errors',
        listOf((item) => isObject(item) && isText(item.code) && isText(item.module)),
        60,
        'each of `errors` has a code and a `module`',
      ],
    ])
    const signs = older.length > 0 ? older : newer
    if (signs.length === 0) return []
    const served = signsOf(body, [['servedby', isText, 40, '`servedby` is the name of the server']])
    return [...signs, ...served, ...headerSign(response, 'mediawiki-api-error', /./, 60)]
  },

  read(body) {
    const code = found(body, 'error.code', 'errors.0.code')
    return {
      code,
      message: found(body, 'error.info', 'errors.0.text', 'errors.0.html', 'errors.0.*'),
      fields: [],
      others: othersIn(at(body, 'errors'), ['code'], ['text', 'html', '*']),
      notes: notesOn(code?.value ?? ''),
    }
  },
}

/** MediaWiki manual, "API:Etiquette" and "Manual:Maxlag parameter". */
function notesOn(code: string): string[] {
  if (code === 'maxlag') return ['The database servers lag behind: wait as long as `Retry-After` says, then retry.']
  if (code === 'ratelimited')
    return ['The limit is per account and IP address: wait, then send requests one at a time.']
  if (code === 'badtoken') return ['The token belongs to another session: get a new token, then retry once.']
  return []
}
