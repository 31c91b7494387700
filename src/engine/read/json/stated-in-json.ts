import { at, textOf } from '../../json.ts'
import type { Path } from '../../model.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { ReadJson } from './json-read.ts'
import type { StatedFact, StatedFacts } from '../reading.ts'
import { walkJson } from './walk-json.ts'

type Name = 'code' | 'message' | 'requestId' | 'docUrl'

/** Facts that members of a client's error object state, each from the first of its paths that has a text or number. */
export function statedInJson(json: ReadJson, paths: Partial<Record<Name, readonly Path[]>>): StatedFacts | null {
  const fact = (name: Name): StatedFact | null => {
    for (const path of paths[name] ?? []) {
      const value = at(json.value, ...path)
      const place = value === undefined ? null : walkJson(json.text.text, path)
      if (place === null || (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === ''))) continue
      const quote = typeof value === 'string' ? 1 : 0
      return { value: textOf(value), span: toPaste(json.text, place[0] + quote, place[1] - quote) }
    }
    return null
  }
  const facts = { code: fact('code'), message: fact('message'), requestId: fact('requestId'), docUrl: fact('docUrl') }
  return Object.values(facts).some((value) => value !== null)
    ? { ...facts, exception: null, kind: null, fields: [] }
    : null
}
