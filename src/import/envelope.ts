import { isObject } from '../engine/json.ts'
import type { Json } from '../engine/model.ts'
import type { ReadExample } from './read-examples.ts'

/** The envelopes that an API's bodies have. */
export interface Shape {
  /** Ids of `content/envelopes/`, most common first; at least one. */
  ids: string[]
  /** `false`: the engine knows the envelope of no body in the file, and `ids` has the nearest. */
  isKnown: boolean
  /** Dotted path of the code in the body, if a sample shows it. */
  codePath: string | null
  messagePath: string | null
}

/** Finds the envelope from the file's samples, as the engine reads them. */
export function shapeOf(samples: ReadExample[], codes: string[]): Shape {
  const counts = new Map<string, number>()
  for (const { envelope } of samples) if (envelope !== null) counts.set(envelope, (counts.get(envelope) ?? 0) + 1)
  const ids = [...counts]
    .filter(([, count]) => count >= samples.length / 20)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([id]) => id)
  const ofShape = samples.filter(({ envelope }) => ids.length === 0 || envelope === ids[0])
  const listed = new Set(codes)
  const places = ofShape.slice(0, 50).flatMap((sample) => {
    const leaves = leavesOf(jsonOf(sample))
    const code = leaves.find(([, value]) => listed.has(value))
    return code ? [{ code: code[0], message: leaves.find(([, value]) => value === sample.message)?.[0] ?? null }] : []
  })
  const codePath = places[0]?.code ?? null
  const messagePath = places.find(({ message }) => message !== null)?.message ?? null
  const body = jsonOf(ofShape[0])
  return { ids: ids.length > 0 ? ids : [nearest(body, codes)], isKnown: ids.length > 0, codePath, messagePath }
}

/** One of the common envelopes, by the place of the code in a sample, else by what the codes look like. */
function nearest(body: Json | undefined, codes: string[]): string {
  if (isObject(body) && isObject(body['error'])) return 'error-object'
  return codes.length > 0 && codes.every((code) => /^-?\d+$/.test(code)) ? 'numeric-code' : 'flat-code'
}

function jsonOf(sample: ReadExample | undefined): Json | undefined {
  try {
    return JSON.parse(sample?.example.body ?? '') as Json
  } catch {
    return undefined
  }
}

/** Every value that isn't an object or list, with its path (`errors[].code`); shallow ones first. */
function leavesOf(body: Json | undefined): [path: string, value: string][] {
  const leaves: [string, string][] = []
  let level: [path: string, value: Json | undefined][] = [['', body]]
  for (let depth = 0; depth < 8 && level.length > 0; depth++) {
    for (const [path, value] of level)
      if (value !== undefined && (typeof value !== 'object' || value === null)) leaves.push([path, String(value)])
    level = level.flatMap(([path, here]): [string, Json][] => {
      if (Array.isArray(here)) return here.slice(0, 20).map((item) => [`${path}[]`, item])
      return isObject(here)
        ? Object.entries(here).map(([key, item]) => [path === '' ? key : `${path}.${key}`, item])
        : []
    })
  }
  return leaves
}
