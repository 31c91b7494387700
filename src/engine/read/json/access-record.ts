import { turn } from '../../budget.ts'
import { firstMembers, isStatus } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { methodNames } from '../http/methods.ts'

/** The request and the status that a record of a log names, and where each of them is. */
export interface AccessRecord {
  method: string | null
  url: string | null
  status: number | null
  statusAt: Path | null
}

/**
 * Reads a record by the words that its names are made of, in any style and depth: `EdgeResponseStatus`, `elb_status_code`,
 * `http.response.status_code` and `httpRequest.status` are each a status, after words for whose it is. What the client got comes before what
 * a server behind the proxy sent.
 */
export function readAccessRecord(value: Json): AccessRecord {
  const record: AccessRecord = { method: null, url: null, status: null, statusAt: null }
  let best = 3
  for (const { name, path, value: member } of membersOf(value)) {
    if (typeof member === 'string') {
      const line = requestLine.exec(member)
      if (line !== null && /request(?: line)?$/.test(name)) {
        record.method ??= line[1]!
        record.url ??= line[2]!
      }
      if (isMethod.test(member) && ofMethod.test(name)) record.method ??= member.toUpperCase()
      if (/^(?:https?:\/)?\//.test(member) && ofUrl.test(name)) record.url ??= member
    }
    const status = statusOf(member)
    if (status === null || !ofStatus.test(name)) continue
    const rank = /upstream|origin|target|backend/.test(name) ? 2 : 1
    if (rank >= best) continue
    best = rank
    record.status = status
    record.statusAt = path
  }
  return record
}

/** Whose it may be, and what it may be in. */
const holders =
  '(?:(?:attributes?|attrs?|properties|fields|json payload|context|labels|extra|event|log|net|https?|request|req|response|res|resp|server|client|reply|final|sc|cs|access|upstream|origin|downstream|edge|elb|alb|target|backend|proxy|router|gateway|nginx|caddy) ){0,6}'
const ofStatus = new RegExp(`^${holders}(?:status(?: code)?|(?:response|http) code)$`)
const ofMethod = new RegExp(`^${holders}(?:method|verb)$`)
const ofUrl = new RegExp(`^${holders}(?:url |uri )?(?:url|uri|full|path|request|target|route|original url)$`)
const isMethod = new RegExp(`^(?:${methodNames})$`, 'i')
const requestLine = new RegExp(String.raw`^(${methodNames}) (\S{1,2000})(?: HTTP/\d(?:\.\d)?)?$`)

const statusOf = (value: Json): number | null => {
  const number = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
  return isStatus(number) ? number : null
}

interface Member {
  /** The words of all names on the path, in lowercase. */
  name: string
  path: Path
  value: Json
}

/** Those of the record itself before those of what is in it. */
function membersOf(value: Json): Member[] {
  const members: Member[] = [{ name: '', path: [], value }]
  for (const { name, path, value: holder } of members) {
    turn()
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder) || path.length >= deepest) continue
    for (const [key, member] of firstMembers(holder, mostNames)) {
      if (members.length > most) return members
      members.push({
        name: `${name} ${wordsOf(String(key).slice(0, longest))}`.trim(),
        path: [...path, key],
        value: member,
      })
    }
  }
  return members
}

const deepest = 4
const mostNames = 80
const most = 300
const longest = 80

const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase()
