import { at, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type Sign } from '../envelope.ts'
import { keySign, placeOf } from './conditions.ts'
import {
  isZodFlat,
  isZodIssues,
  isZodTree,
  isZodTreeified,
  zodFields,
  zodIssuesIn,
  zodTreeFields,
} from './zod-items.ts'
import { firstSentence } from './first-sentence.ts'

/** What zod says about its input, in any of its forms: issues, flat, a tree, or the JSON text of the issues that Hono's validator sends. */
export const zodError: Envelope = {
  id: 'zod-error',
  name: 'Zod error',
  impliedStatus: null,

  recognise(body) {
    const form = formOf(body)
    if (!form) return []
    const named = at(body, 'error', 'name') === 'ZodError' || at(body, 'name') === 'ZodError'
    return [
      { ...keySign(form.text, form.weight, ...form.place), part: form.place.length === 0 ? 'value' : 'key' },
      ...(named ? nameSigns : []),
    ]
  },

  read(body) {
    const form = formOf(body)
    if (!form) return {}
    const value = at(body, ...form.place)
    const issues = form.kind === 'text' ? zodIssuesIn(value) : form.kind === 'issues' ? (value as Json[]) : undefined
    const fields = issues ? zodFields(issues, form.place, form.kind === 'text') : zodTreeFields(value, form.place)
    const own = found(
      body,
      [...form.place, 0, 'message'],
      [...form.place, 'formErrors', 0],
      [...form.place, '_errors', 0],
      [...form.place, 'errors', 0],
    )
    const inText = issues && form.kind === 'text' ? textOf(at(issues[0], 'message')) : null
    return {
      code: isText(at(body, 'code')) ? found(body, 'code') : null,
      message: inText !== null ? { value: inText, path: form.place } : (own ?? firstSentence(body, fields)),
      fields,
    }
  },
}

const nameSigns: Sign[] = [{ text: '`name` is `ZodError`', weight: 40, path: null }]

interface Form {
  kind: 'issues' | 'text' | 'tree'
  place: Path
  weight: number
  text: string
}

const places: Path[] = [
  [],
  ['error'],
  ['issues'],
  ['errors'],
  ['error', 'issues'],
  ['error', 'errors'],
  ['error', 'details'],
  ['details'],
  ['message'],
  ['error', 'message'],
  ['data'],
  ['cause', 'issues'],
]

function formOf(body: Json): Form | null {
  const issues = placeOf(body, places, isZodIssues)
  if (issues)
    return {
      kind: 'issues',
      place: issues,
      weight: 90,
      text: "the items have one of Zod's error codes, a `path` in parts and a `message`",
    }
  const text = placeOf(body, places, (value) => zodIssuesIn(value) !== undefined)
  if (text && text.length > 0)
    return {
      kind: 'text',
      place: text,
      weight: 90,
      text: `\`${text.join('.')}\` is Zod's list of issues, as JSON in a string`,
    }
  const flat = placeOf(body, places, isZodFlat)
  if (flat)
    return {
      kind: 'tree',
      place: flat,
      weight: 80,
      text: "`formErrors` and `fieldErrors` are what Zod's `flatten()` returns",
    }
  const tree = placeOf(body, places, isZodTree)
  if (tree)
    return {
      kind: 'tree',
      place: tree,
      weight: 70,
      text: "each node of a tree has a list of messages in `_errors`, as Zod's `format()` writes it",
    }
  const treeified = placeOf(body, places, isZodTreeified)
  return treeified
    ? {
        kind: 'tree',
        place: treeified,
        weight: 60,
        text: "`errors` and `properties` are what Zod's `treeifyError()` returns",
      }
    : null
}
