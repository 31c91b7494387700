import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import type { Diagnosis, Span } from '../../src/engine/model.ts'

/** Says what is wrong with a diagnosis, by what every diagnosis must be; nothing, where it is as it should be. */
export type Judge = (paste: string, diagnosis: Diagnosis) => string[]

const year = 365 * 24 * 3600

/** The types are those of `model.ts`, as a schema that is made of its source. */
export function makeJudge(): Judge {
  const options = { path: 'src/engine/model.ts', tsconfig: 'src/engine/tsconfig.json', type: 'Diagnosis', skipTypeCheck: true } // prettier-ignore
  const isTyped = new Ajv({ allowUnionTypes: true }).compile(createGenerator(options).createSchema('Diagnosis'))
  return (paste, diagnosis) => {
    const types = isTyped(diagnosis) ? [] : (isTyped.errors ?? []).map(({ instancePath, message }) => `type: ${instancePath} ${message}`) // prettier-ignore
    const { input } = diagnosis
    const thrown = input.limit?.is === 'fault' || input.limit?.is === 'too-costly' ? [`thrown: ${input.limit.is}`] : []
    return [...thrown, ...types, ...wrongWaits(diagnosis), ...wrongSpans(paste, diagnosis)]
  }
}

function wrongWaits({ retry }: Diagnosis): string[] {
  const branches = [retry, ...Object.values(retry.byMethod ?? {})]
  const waits = branches.flatMap(({ waitSeconds, attempts }) => [waitSeconds, ...attempts.flatMap(({ minSeconds, maxSeconds }) => [minSeconds, maxSeconds])]) // prettier-ignore
  return waits.filter((wait) => wait !== null && !(wait >= 0 && wait <= year)).map((wait) => `wait: ${wait} s`)
}

function wrongSpans(paste: string, diagnosis: Diagnosis): string[] {
  const { facts, headers, input } = diagnosis
  const outside = spansIn(diagnosis)
    .filter(([, [start, end]]) => !(Number.isInteger(start) && start >= 0 && start < end && end <= paste.length))
    .map(([path, span]) => `span: ${path} is [${span.join(', ')}]`)
  // What was decoded as a whole stands nowhere as it is read.
  const isDecoded = input.steps.some((step) => /decoded|bytes/.test(step))
  const named: [string, Span | null, string | null][] = [
    // A lone code is spelt as its table has it.
    ['code', input.form === 'bare-code' ? null : facts.spans.code, facts.code],
    ['message', facts.spans.message, facts.message],
    ['requestId', facts.spans.requestId, facts.requestId],
    ['docUrl', facts.spans.docUrl, facts.docUrl],
    ...headers.map(({ name, span, value }): [string, Span | null, string] => [`header ${name}`, span, value]),
  ]
  const elsewhere = named
    .filter(([, span, value]) => span !== null && value !== null && !isDecoded && !covers(paste.slice(...span), value))
    .map(([name, span, value]) => `span: ${name} is ${JSON.stringify(value)}, and covers ${JSON.stringify(paste.slice(...span!))}`) // prettier-ignore
  return [...outside, ...elsewhere]
}

function spansIn(value: unknown, path = ''): [string, Span][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]): [string, Span][] => {
    const place = `${path}.${key}`
    return /span$/i.test(key) || path.endsWith('.spans') ? (member === null ? [] : [[place, member as Span]]) : spansIn(member, place) // prettier-ignore
  })
}

/** Whether a stretch of a paste holds a value: its letters and digits, however they are escaped there. */
function covers(stretch: string, value: string): boolean {
  const wanted = lettersOf(value)
  // A value over several lines or colors has in it what stands before each line, or changes the color.
  const isBroken = /[<\r\n\u001b%\\]/.test(stretch)
  return readings.some((read) => {
    const letters = lettersOf(read(stretch))
    return letters.includes(wanted) || (isBroken && isWithin(wanted, letters))
  })
}

/** Whether all letters of a text stand in another one, in their order. */
function isWithin(wanted: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) if (letter === wanted[at]) at++
  return at === wanted.length
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const unescaped = (text: string): string =>
  text
    .replace(/\\+u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/\\+x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+[abefnrtv0]/g, '') // prettier-ignore

const references = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&[a-z]{2,8};/gi, '') // prettier-ignore

const percent = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/gi, decodedPercent)

function decodedPercent(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

/** What cannot be told apart from a value that was read: marks of a line, colors of a terminal, escapes. */
const bare = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/<[^<>]*>/g, '')

const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  bare,
  (text) => unescaped(bare(text)),
  (text) => references(unescaped(bare(text))),
  (text) => percent(text),
  (text) => unescaped(references(percent(text))),
]
