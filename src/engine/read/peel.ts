import type { InputForm } from '../model.ts'
import { mergeFound } from './layer.ts'
import type { Found, Layer, Wrapping } from './layer.ts'
import type { MappedText } from './mapped-text.ts'
import { openString } from './open-string.ts'
import { readStrictJson } from './read-json.ts'
import type { ReadJson } from './read-json.ts'
import { alone, aroundBody, surface, wrappings } from './wrappings.ts'
import { peelJsonLog } from './wrappings/json-log.ts'

export interface Peeled {
  text: MappedText
  /** `text` is the body of an HTTP response, not only what was left of the paste. */
  isBody: boolean
  form: InputForm | null
  steps: string[]
  found: Found
  /** The value of `text`, where that is valid JSON and was read on the way. */
  json: ReadJson | null
}

/** Takes wrappings off until none is left, at most five deep. */
export function peel(paste: MappedText): Peeled {
  const peeled: Peeled = { text: paste, isBody: false, form: null, steps: [], found: {}, json: null }
  for (let depth = 0; depth < deepest && !peeled.isBody; depth++) {
    for (const wrapping of surface) apply(peeled, wrapping(peeled.text))
    const bare = alone(peeled.text)
    peeled.json = bare === null ? readStrictJson(peeled.text) : null
    const layer = bare ?? (peeled.json === null ? firstOf(wrappings, peeled.text) : aroundJson(peeled.json))
    if (layer === null) break
    peeled.json = null
    apply(peeled, layer)
  }
  if (peeled.isBody) apply(peeled, firstOf(aroundBody, peeled.text), true)
  return peeled
}

const deepest = 5

function firstOf(list: readonly Wrapping[], text: MappedText): Layer | null {
  for (const wrapping of list) {
    const layer = wrapping(text)
    if (layer !== null) return layer
  }
  return null
}

/** A JSON string may hold any paste; a JSON object may be the record of a log. */
function aroundJson(json: ReadJson): Layer | null {
  if (typeof json.value !== 'string') return peelJsonLog(json)
  const inner = openString(json.text, 1, json.text.text.length - 1)
  return { inner, innerIs: 'paste', steps: ['opened a JSON string'], form: null, found: {} }
}

function apply(peeled: Peeled, layer: Layer | null, isBody = layer?.innerIs === 'body'): void {
  if (layer === null) return
  peeled.text = layer.inner
  peeled.isBody = isBody
  peeled.form ??= layer.form
  peeled.steps.push(...layer.steps)
  peeled.found = mergeFound(peeled.found, layer.found)
}
