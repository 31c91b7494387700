import { normalCode } from '../engine/classify/code.ts'
import { kindOfWords } from '../engine/judge/kind-of-words.ts'
import { kindOfStatus, statuses } from '../engine/statuses.ts'
import type { Kind } from '../engine/model.ts'

/** The status whose registered name a code is: `TOO_MANY_REQUESTS`, `NotFoundException`. `null` for any other code. */
export function statusByName(code: string): number | null {
  const name = normalCode(
    code.replace(/(?:Exception|Error|_error|_exception)$/, '').replace(/([a-z\d])([A-Z])/g, '$1_$2'),
  )
  return byName.get(name.replaceAll('_', '')) ?? byName.get(normalCode(code).replaceAll('_', '')) ?? null
}

const byName = new Map(
  Object.entries(statuses).flatMap(([status, { name, olderNames, rfc }]) =>
    rfc === null || Number(status) === 306 || Number(status) === 418
      ? []
      : [name, ...olderNames].map((text): [string, number] => [
          normalCode(text.replace(/[^A-Za-z ]/g, '')).replaceAll('_', ''),
          Number(status),
        ]),
  ),
)

/** The kind of failure that a code's words describe. */
export interface SaidKind {
  kind: Kind
  /** `false`: "invalid" and similar words, which blame the request and say no more than a status does. */
  isClear: boolean
  /** The code or its name says it, not only the description. */
  isOwn: boolean
}

/**
 * The kind by the words of the code, its name, its description or its group; in the last two only clear words count. `null` if none says it.
 */
export function kindOfTexts([code, name, description, section]: (string | null)[]): SaidKind | null {
  const said = (text: string | null | undefined) => (text == null ? null : kindOfWords(text))
  const own = [said(code), said(name)].flatMap((kind) => kind ?? [])
  const around = [said(description), said(section)].flatMap((kind) => kind ?? [])
  const clear = own.find(({ sureness }) => sureness !== 'weak') ?? around.find(({ sureness }) => sureness === 'sure')
  const best = clear ?? own[0] ?? said(section)
  return best == null ? null : { kind: best.kind, isClear: clear !== undefined, isOwn: own.includes(best) }
}

/**
 * The statuses of a code whose source names none: the status that its name matches, else the class of its kind.
 * @param within the statuses that the source allows, if it names too many to tell
 */
export function inferredStatuses(code: string, kind: Kind | null, within: string[]): string[] {
  const named = statusByName(code)
  if (named !== null && (within.length === 0 || within.includes(String(named)))) return [String(named)]
  const classes = [...new Set(within.map((status) => `${status[0]}xx`))]
  const one = classes.length === 1 ? classes[0] : undefined
  if (one !== undefined) return [one]
  const side =
    kind === null || kind === 'unknown' ? null : serverKinds.has(kind) ? '5xx' : kind === 'timeout' ? null : '4xx'
  return side === null ? ['4xx', '5xx'] : [side]
}

const serverKinds = new Set<Kind>(
  Object.keys(statuses).flatMap((status) =>
    Number(status) >= 500 && Number(status) < 507 ? [kindOfStatus(Number(status))] : [],
  ),
)
