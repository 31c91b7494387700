import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import type { Diagnosis, Span } from '../../src/engine/model.ts'

/** What is wrong with a diagnosis, by the rules for every diagnosis; empty if nothing is. */
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
  const { facts, headers, input, matches } = diagnosis
  const outside = spansIn(diagnosis)
    .filter(([, [start, end]]) => !(Number.isInteger(start) && start >= 0 && start < end && end <= paste.length))
    .map(([path, span]) => `span: ${path} is [${span.join(', ')}]`)
  const named: [string, Span | null, string | null][] = [
    // A code pasted alone, or in the address of its page, is spelled as in its table.
    ['code', input.form === 'bare-code' || matches[0]?.by === 'nearest-code' ? null : facts.spans.code, facts.code],
    ['message', facts.spans.message, facts.message],
    ['requestId', facts.spans.requestId, facts.requestId],
    ['docUrl', facts.spans.docUrl, facts.docUrl],
    ...headers.map(({ name, span, value }): [string, Span | null, string] => [`header ${name}`, span, value]),
  ]
  const elsewhere = named
    .filter(([, span, value]) => span !== null && value !== null && !covers(paste.slice(...span), value))
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

/** Whether a stretch of a paste is a value: its letters and digits, however they are escaped there. */
function covers(stretch: string, value: string): boolean {
  if (stretch === value || isDecoded(stretch, value)) return true
  // What was escaped twice is in the value as it was escaped once.
  const wanted = [lettersOf(value), lettersOf(readingsOf(value, readers).at(-1)!)]
  const most = asideOf(stretch)
  return readingsOf(stretch, readers).some((reading) => {
    const letters = lettersOf(reading)
    return wanted.some((each) => letters === each || isWithin(each, letters, most))
  })
}

/** Whether a value is a part of what was decoded as a whole, from base64 or from numbers of bytes. */
function isDecoded(stretch: string, value: string): boolean {
  const bytes =
    /^[[\d \]]+$/.test(stretch) ? Buffer.from(stretch.match(/\d+/g)?.map(Number) ?? [])
    : /^[\w+/\s-]+={0,2}\s*$/.test(stretch) ? Buffer.from(stretch, 'base64')
    : null // prettier-ignore
  return (
    bytes !== null &&
    lettersOf(controls(unescaped(references(bytes.toString())))).includes(lettersOf(controls(unescaped(value))))
  )
}

/** A text, and what it is after each choice of readers. */
function readingsOf(text: string, [first, ...rest]: readonly Reader[]): string[] {
  if (first === undefined) return [text]
  const read = first(text)
  return [...readingsOf(text, rest), ...(read === text ? [] : readingsOf(read, rest))]
}

/** How many letters a log or a terminal may write before the lines of a value that is broken over several lines. */
const asideOf = (stretch: string): number => 150 * (stretch.match(/[\r\n]|\\[rn]/g)?.length ?? 0)

/** Whether the letters of a text are in another one, in their order, with so many others at most. */
function isWithin(wanted: string, letters: string, others: number): boolean {
  if (letters.length - wanted.length > others) return false
  let at = 0
  for (const letter of letters) if (letter === wanted[at]) at++
  return at === wanted.length
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const unescaped = (text: string): string =>
  text
    .replace(/\\+u(?:([0-9a-f]{4})|\{([0-9a-f]{1,6})\})/gi, (_, four?: string, code?: string) => String.fromCodePoint(Math.min(parseInt(four ?? code ?? '', 16), 0x10ffff)))
    .replace(/\\+x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) // prettier-ignore

const controls = (text: string): string => text.replace(/\\+[abefnrtv0]/g, '')

const references = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(?:quot|amp|lt|gt|apos|nbsp);/gi, ' ') // prettier-ignore

const percent = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/gi, decodedPercent)

function decodedPercent(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

type Reader = (text: string) => string

/** ECMA-48: control sequences, and escapes of two characters. */
const colors = (text: string): string =>
  text.replace(/(?:\u001b|\\+(?:u001b|x1b|033|e))\[[\d;]*[A-Za-z]|\u001b[@-Z\\^_=>]/g, '')
const octal = (text: string): string =>
  text.replace(/\\+([0-3]?[0-7]{1,2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))
const tags = (text: string): string => text.replace(/<[^<>]*>/g, '')

/** What may have been undone on the way to a value, in this order. */
const readers: readonly Reader[] = [colors, tags, percent, colors, references, octal, unescaped, controls]
