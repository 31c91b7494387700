import { textOf } from '../json.ts'
import type { Json, Path } from '../model.ts'
import type { RawField } from './envelope.ts'

/** Most field errors that are read from one body. */
export const most = 500

/**
 * One dotted form for the ways in which libraries write where a value is: `#/a/0/b` and `/a/0/b` (JSON Pointer, with `~0` and
 * `~1`), `$.a[0].b` (JSONPath), `items[0][price]` (brackets), `a.0.b`, and lists of keys. A key that holds a dot keeps it.
 */
export function dotted(path: Json | undefined): string {
  if (Array.isArray(path)) return path.filter((part) => typeof part === 'string' || typeof part === 'number').join('.')
  if (typeof path !== 'string') return ''
  const text = path.trim()
  if (/^#?\//.test(text)) return text.replace(/^#?\//, '').split('/').map(unescapePointer).join('.')
  return text
    .replace(/^\$\.?/, '')
    .replace(/\[["']?([^[\]"']*)["']?\]/g, '.$1')
    .replace(/^\.+|\.+$/g, '')
}

const unescapePointer = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~')

/**
 * Reads sentences that start with the field (class-validator, Rails, Joi): `addr.zip must be a string`, `"name" is required`,
 * `property extra should not exist`. Sentences that don't are skipped.
 */
export function fieldsOfSentences(sentences: Json | undefined, base: Path): RawField[] {
  if (!Array.isArray(sentences)) return []
  return sentences.slice(0, most).flatMap((sentence, index): RawField[] => {
    const path = typeof sentence === 'string' ? fieldOfSentence(sentence) : null
    return path === null ? [] : [{ path, message: textOf(sentence), code: null, at: [...base, index] }]
  })
}

/** The field that a sentence starts with, dotted; `null` if it starts with none. */
export function fieldOfSentence(sentence: string): string | null {
  const quoted = /^["'`]([\w$.[\]-]{1,100})["'`] /.exec(sentence)?.[1]
  if (quoted !== undefined) return dotted(quoted)
  const named =
    /^(?:property |each value in )?([A-Za-z_$][\w$]*(?:[.[][\w$\]]+)*) (?:must|should|is|has|cannot|can't|contains|each|may|does)\b/.exec(
      sentence.slice(0, 300),
    )?.[1]
  return named === undefined || commonSubjects.has(named.toLowerCase()) ? null : dotted(named)
}

/** Words that open a sentence about the request, not about a field. */
const commonSubjects = new Set(['the', 'this', 'that', 'it', 'request', 'there', 'you', 'your', 'value', 'input', 'token', 'body', 'resource', 'user', 'access', 'server', 'service']) // prettier-ignore
