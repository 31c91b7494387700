import { isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { isTexts, most } from './conditions.ts'

/** Deepest nesting of a tree of messages that is followed. */
const deepest = 12

/**
 * The messages at the leaves of a tree of field errors (Django REST framework, marshmallow, ActiveModel); `null` if anything else
 * than lists of messages, nested maps, and lists of such maps is in it.
 */
export function sentencesOf(tree: Json | undefined, depth = 0): string[] | null {
  if (isTexts(tree)) return tree as string[]
  if (depth > deepest || typeof tree !== 'object' || tree === null) return null
  if (Array.isArray(tree) && !tree.every(isObject)) return null
  const all: string[] = []
  for (const branch of Object.values(tree).slice(0, most)) {
    const sentences =
      isObject(branch) && Object.keys(branch).length === 0 && Array.isArray(tree) ? [] : sentencesOf(branch, depth + 1)
    if (sentences === null) return null
    for (const sentence of sentences) all.push(sentence)
  }
  return all.length > 0 || depth > 0 ? all : null
}

/** A share of the messages, 0 to 1, that fit. */
export const share = (sentences: readonly string[], pattern: RegExp): number =>
  sentences.length === 0
    ? 0
    : sentences.filter((each) => isText(each) && pattern.test(each.slice(0, 500))).length / sentences.length

/** Sentences that Django REST framework's fields say by default. */
export const drfStock =
  /^(This field (is required|may not be (blank|null))|A valid \w+ is required|Enter a valid |Ensure (this|that) |Not a valid (string|boolean)|".*" is not a valid choice|Invalid (pk|hyperlink|data)|Incorrect type|Expected a (list|dictionary)|(Date|Datetime|Time|Duration) has wrong format|Must be a valid|This list may not be empty|.{1,80} with this .{1,80} already exists|Invalid data\. Expected)/

/** Sentences that marshmallow's fields say by default. */
export const marshmallowStock =
  /^(Missing data for required field|Unknown field|Field may not be null|Not a valid |Invalid (input type|value)|Shorter than |Longer than |Length must be |Must be (one of|equal to|greater than|less than)|String does not match|Invalid type)/

/** Fragments of ActiveModel and Ecto: they continue the name of the attribute, so they start lowercase and have no period. */
export const railsFragment =
  /^(can't be blank|can't be empty|must be |is |are |has |have |should |does ?n[o']t |doesn't |only |cannot |can't |not |already )|^(invalid|taken|required|blank)$/
