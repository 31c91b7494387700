import { peelLocation } from './wrappings/redirect-url.ts'
import type { InputForm } from '../model.ts'
import { mergeFound } from './layer.ts'
import type { Answer, Found, Layer } from './layer.ts'
import type { MappedText } from './text/mapped-text.ts'
import { isMarkup } from './markup/markup-root.ts'
import { readJson, readStrictJson } from './json/read-json.ts'
import type { ReadJson } from './json/json-read.ts'
import { peelSourceCode } from './clean/source-code.ts'
import { alone, aroundBody, aroundJson, firstOf, surface, wrappings } from './wrappings.ts'

export interface Peeled {
  /** The paste without what copying left on it, before anything was taken out of it. */
  clean: MappedText
  /** The same with the source code that it quotes, which may name the request. */
  withCode: MappedText
  text: MappedText
  /** `text` is the body of an HTTP response, not only what was left of the paste. */
  isBody: boolean
  form: InputForm | null
  steps: string[]
  repairs: string[]
  found: Found
  /** The value of `text`, where it was read on the way. */
  json: ReadJson | null
  /** It was searched for JSON, without success. */
  hasNoJson: boolean
  /** Several responses in the paste, and which of them this is. */
  answers: readonly Answer[]
  part: number
}

/**
 * Removes wrappings until none is left, at most six deep. A wrapping around several responses is removed once, however many of them are read.
 * @returns the responses, and a function that reads one of them: the first that failed by default
 */
export function peel(paste: MappedText): { answers: readonly Answer[]; take(chosen: number | null): Peeled } {
  const peeled: Peeled = { clean: paste, withCode: paste, text: paste, isBody: false, form: null, steps: [], repairs: [], found: {}, json: null, hasNoJson: false, answers: [], part: 0 } // prettier-ignore
  const several = unwrap(peeled, 0)
  if (several === null) {
    openBody(peeled)
    return { answers: [], take: () => peeled }
  }
  const { layer, answers, depth } = several
  const usual = Math.max(
    0,
    answers.findIndex(({ isRead }) => isRead),
  )
  const take = (chosen: number | null): Peeled => {
    const wanted = chosen === null ? undefined : answers[chosen]
    const { steps, repairs } = peeled
    const answer: Peeled = { ...peeled, steps: [...steps], repairs: [...repairs], answers, part: wanted ? chosen! : usual } // prettier-ignore
    apply(answer, wanted?.peel() ?? layer)
    unwrap(answer, depth + 1)
    openBody(answer)
    return answer
  }
  return { answers, take }
}

/** Removes wrappings from a depth on. Only the outermost one with several responses gives a choice: it stops there. */
function unwrap(peeled: Peeled, from: number): { layer: Layer; answers: readonly Answer[]; depth: number } | null {
  for (let depth = from; depth < deepest && !peeled.isBody; depth++) {
    for (const wrapping of surface) apply(peeled, wrapping(peeled.text))
    const withCode = peeled.text
    apply(peeled, peelSourceCode(withCode))
    if (depth === 0) Object.assign(peeled, { clean: peeled.text, withCode })
    const layer = nextLayer(peeled)
    if (layer === null) return null
    peeled.json = null
    const { answers = [] } = layer
    if (answers.length > 1 && peeled.answers.length === 0) return { layer, answers, depth }
    apply(peeled, layer)
  }
  return null
}

function openBody(peeled: Peeled): void {
  if (!peeled.isBody || peeled.json !== null) return
  const isEmpty = peeled.text.text.trim() === ''
  const layer = isEmpty ? errorInLocation(peeled.found.headers) : aroundBody(peeled.text)
  apply(peeled, layer, true)
  if (!layer?.found.isMarkedFailed) return
  peeled.isBody = false
  unwrap(peeled, 1)
}

const deepest = 6

/** A redirect may carry the error in the address that it leads to. */
const errorInLocation = (headers: Found['headers']): Layer | null =>
  headers?.some(({ name }) => name === 'location') ? peelLocation(headers) : null

function nextLayer(peeled: Peeled): Layer | null {
  const bare = alone(peeled.text)
  if (bare !== null) return bare
  peeled.json = readStrictJson(peeled.text)
  if (peeled.json !== null) return aroundJson(peeled.json)
  const layer = firstOf(wrappings, peeled.text)
  if (layer !== null || isMarkup(peeled.text.text)) return layer
  peeled.json = readJson(peeled.text)
  peeled.hasNoJson = peeled.json === null
  return peeled.json?.isDump ? aroundJson(peeled.json) : null
}

function apply(peeled: Peeled, layer: Layer | null, isBody = layer?.innerIs === 'body'): void {
  if (layer === null) return
  peeled.text = layer.inner
  peeled.hasNoJson = false
  peeled.isBody = isBody || layer.json !== undefined
  peeled.json = layer.json ?? null
  peeled.form ??= layer.form
  peeled.steps.push(...layer.steps)
  peeled.repairs.push(...(layer.repairs ?? []))
  peeled.found = mergeFound(peeled.found, layer.found)
  if (layer.found.isMarkedFailed) peeled.clean = peeled.withCode = layer.inner
}
