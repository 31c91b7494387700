import { z } from 'astro/zod'
import type { DeclaredSign, ValueTest } from '../engine/model.ts'
import type { Shape } from './model.ts'

/** What a sign's `is` can say, with its words for people. */
const kindsOfValue: Record<ValueTest, string> = {
  present: 'is there',
  text: 'is a string',
  integer: 'is a number',
  number: 'is a number',
  status: 'is an HTTP status',
  boolean: 'is true or false',
  null: 'is null',
  object: 'is an object',
  list: 'is a list',
  snake_case: 'is in snake_case',
  UPPER_CASE: 'is in UPPER_CASE',
}

const pathForm = /^(?:\[\]\.)?[\w$@:-]+(?:\[\])?(?:\.[\w$@:-]+(?:\[\])?)*$/

const isPath = (text: string) => (pathForm.test(text) || text === '[]') && text.split('[]').length <= 2

const path = z
  .string()
  .refine(isPath, 'the path of a member, such as error.code or errors[].code, with one list at most')

/** One path, or several; the first with a value counts. */
const paths = z
  .union([path, z.array(path)], 'the path of a member, or a list of paths')
  .transform((value) => (typeof value === 'string' ? [value] : value))

/** As `paths`; `null` says that the envelope has no such member. */
const pathsOrNone = z
  .union([path, z.array(path), z.null()], 'the path of a member, a list of paths, or null if the envelope has none')
  .transform((value) => (value === null ? [] : typeof value === 'string' ? [value] : value))

const names = z
  .union([z.string(), z.array(z.string())], 'the name of a member, or a list of names')
  .transform((value) => (typeof value === 'string' ? [value] : value))

const literal = z.union([z.string(), z.number(), z.boolean(), z.null()], 'a string, a number, true, false or null')
const literals = z
  .union([literal, z.array(literal)], 'a value, or a list of values')
  .transform((value) => (Array.isArray(value) ? value : [value]))

const valueNames = Object.keys(kindsOfValue) as ValueTest[]
const expectedValue = `one of ${valueNames.join(' ')}, or a list of them`
const valueName = z.preprocess((value) => value ?? 'null', z.enum(valueNames, expectedValue))
const valueTests = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(valueName).min(1))
  .optional()

const pattern = z.string().superRefine((text, context) => {
  const fault = faultOfPattern(text)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

/** Why a pattern can't be used; `null` if it can. A repeated repetition can take forever on text that doesn't match. */
function faultOfPattern(text: string): string | null {
  if (!isPattern(text)) return 'a JavaScript regular expression, without the slashes around it'
  const isNested = /\((?:\\.|[^\\()])*(?:[+*]|\{\d+,\d*\})(?:\\.|[^\\()])*\)(?:[+*]|\{\d+,\d*\})/.test(text)
  return isNested ? 'a pattern without a repetition inside a repetition; for snake_case and UPPER_CASE, use "is"' : null
}

function isPattern(text: string): boolean {
  try {
    return RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

const sign = z
  .strictObject({
    at: path.optional(),
    header: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'the name of a response header, in lowercase')
      .optional(),
    is: valueTests,
    equals: literals.optional(),
    matches: pattern.optional(),
    only: z.array(z.string()).min(1).optional(),
    weight: z
      .number()
      .int()
      .min(-100)
      .max(100)
      .refine((weight) => weight !== 0, "a weight that isn't 0"),
    required: z.boolean().default(false),
    says: z.string().min(1).optional(),
  })
  .superRefine(({ at, header, is, equals, matches, only }, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', message })
    const asked = [is, equals, matches, only].filter((each) => each !== undefined).length
    if (header !== undefined && at !== undefined) report('either "at" for a member of the body or "header", not both')
    if (header !== undefined && (is || equals || only)) report('a header with "matches", or with nothing else')
    if (header === undefined && asked !== 1) report('one of "is", "equals", "matches" and "only"')
    if (header === undefined && at === undefined && (equals || matches)) report('"at" with the path of a member')
  })
  .transform(({ says, required, at = '', matches, ...asked }): DeclaredSign => {
    const pattern = asked.header === undefined ? matches : (matches ?? '.')
    const stated = { at, ...asked, ...(pattern !== undefined && { matches: pattern }), ...(required && { required }) }
    // A member that is left out is absent, not `undefined`, because the catalogue is packed as JSON.
    const sign = JSON.parse(JSON.stringify(stated)) as Omit<DeclaredSign, 'text'>
    return { ...sign, text: says ?? describe(sign) }
  })

/** A sign in words, for the evidence of the explorer: "`code` is a number". */
function describe({ at, header, is, equals, matches, only, weight }: Omit<DeclaredSign, 'text'>): string {
  if (header !== undefined) return `the header \`${header}\` is there`
  const [list = '', member = ''] = at.split('[]')
  const owner = list === '' ? 'each item' : `each of \`${list}\``
  const what = at === '' ? 'the body' : !at.includes('[]') ? `\`${at}\`` : member === '' ? owner : `\`${member.slice(1)}\` of ${owner}` // prettier-ignore
  if (weight < 0 && is?.join() === 'present') return `${what} belongs to another envelope`
  if (is) return `${what} ${is.map((name) => kindsOfValue[name]).join(' or ')}`
  if (equals) return `${what} is ${equals.map((value) => `\`${value}\``).join(' or ')}`
  if (only) return `${what} has only ${only.map((name) => `\`${name}\``).join(', ')}`
  return `${what} matches \`${matches}\``
}

const fields = z.union(
  [
    z.strictObject({ list: path, path: names, message: names.default([]), code: names.default([]) }),
    z.strictObject({ map: path, message: names.default([]), code: names.default([]) }),
    z.strictObject({ member: path }),
  ],
  '{ list: …, path: …, message: …, code: … }, { map: …, message: …, code: … } or { member: … }',
)

/** The fewest points that a body needs, as in `engine/envelopes/index.ts`. */
const threshold = 40

/** The member `shape` of an envelope's front matter. */
export const shapeSchema = z
  .strictObject({
    signs: z.array(sign).min(1),
    impliedStatus: z.number().int().min(400).max(599).optional(),
    code: pathsOrNone.optional(),
    narrower: paths.optional(),
    message: pathsOrNone.optional(),
    requestId: paths.optional(),
    docUrl: paths.optional(),
    status: paths.optional(),
    wait: z
      .strictObject({ at: paths, unit: z.enum(['seconds', 'milliseconds'], 'seconds or milliseconds') })
      .optional(),
    fields: fields.optional(),
  })
  .superRefine(({ signs }, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', path: ['signs'], message })
    const most = signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
    if (most < threshold)
      report(`weights that add up to ${threshold} or more; they add up to ${most}, so no body would match`)
    if (!signs.some(({ required, weight, header }) => required && weight > 0 && header === undefined))
      report('at least one sign with "required: true", on a member that every body in this envelope has')
  })
  .transform(
    ({ signs, impliedStatus, ...reads }) => JSON.parse(JSON.stringify({ impliedStatus, signs, reads })) as Shape,
  )
