import { textOf } from '../../json.ts'
import type { Json, Response } from '../../model.ts'

/** What a body that is no JSON says. */
export interface TextFacts {
  code: string | null
  message: string | null
  /** The body as members, where it is a form: read these as if they were JSON. */
  members: Json | null
}

/** Longest text that is a message rather than a document. */
const longest = 2000

/**
 * HTML says what it is in its heading, else its title, else its first text; a form (`error=…&error_description=…`) has members; a
 * lone word with underscores, also as the only cell of a CSV line, is a code; any other text is the message itself.
 */
export function readText({ body, mediaType }: Response): TextFacts {
  const nothing: TextFacts = { code: null, message: null, members: null }
  if (body === null) return nothing
  if (isMarkup(body, mediaType)) return { ...nothing, message: headingOf(body) || null }
  const text = body.length <= longest ? unquoted(body.trim()) : ''
  const members = membersOf(text, mediaType)
  if (members) return { ...nothing, members }
  const code = codeOf(text)
  return code === null ? { ...nothing, message: text || null } : { ...nothing, code }
}

/** A JSON document that is one string. */
function unquoted(text: string): string {
  if (!/^".*"$/s.test(text)) return text
  try {
    return textOf(JSON.parse(text)).trim()
  } catch {
    return text
  }
}

const isMarkup = (body: string, mediaType: string | null) => /^\s*</.test(body) || mediaType === 'text/html'

function codeOf(text: string): string | null {
  const cells = text.length <= 300 && /^[^\n]*$/.test(text) ? text.split(',').filter((cell) => cell.trim() !== '') : []
  const word = cells.length === 1 ? (cells[0] ?? '').trim().replace(/^"(.*)"$/, '$1') : ''
  if (/^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/.test(word)) return word
  return /^error code:? (\d{3,6}|[A-Z][\w-]{2,40})$/i.exec(text)?.[1] ?? null
}

/** `a=b&c=d`, percent-encoded; at least one name must speak of an error, or the media type says that it is a form. */
function membersOf(text: string, mediaType: string | null): Json | null {
  if (!/^[\w.-]+=[^\s=&]*(?:&[\w.-]+=[^\s=&]*)*$/.test(text)) return null
  const pairs = text.split('&').map((pair) => pair.split('=', 2))
  const isForm =
    mediaType === 'application/x-www-form-urlencoded' ||
    pairs.some(([name]) => /err|oauth_problem|fault/i.test(name ?? ''))
  return isForm ? Object.fromEntries(pairs.map(([name, value]) => [name ?? '', decoded(value ?? '')])) : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

function headingOf(html: string): string {
  const start = html.slice(0, 20_000)
  const lower = start.toLowerCase()
  const found = textIn(start, lower, 'h1')
  const title = found || textIn(start, lower, 'title')
  return (
    (/^error$/i.test(title) && textIn(start, lower, 'pre')) ||
    title ||
    textIn(start, lower, 'h2') ||
    textIn(start, lower, 'p') ||
    allOf(start)
  )
}

/** A document without headings may be one sentence in markup. */
function allOf(markup: string): string {
  const text = entities(markup.replace(/<!DOCTYPE[^[\]<>]*(?:\[[^\]]*\])?\s*>/i, '').replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= 300 ? text : ''
}

const openings = { h1: /<h1[\s>]/, h2: /<h2[\s>]/, title: /<title[\s>]/, pre: /<pre[\s>]/, p: /<p[\s>]/ } as const

function textIn(html: string, lower: string, element: keyof typeof openings): string {
  const tag = lower.search(openings[element])
  const start = tag < 0 ? -1 : lower.indexOf('>', tag)
  const end = start < 0 ? -1 : lower.indexOf(`</${element}`, start)
  return end < 0
    ? ''
    : entities(html.slice(start + 1, end).replace(/<[^<>]*>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim()
}

const entities = (text: string) =>
  text.replace(
    /&(?:amp|lt|gt|quot|#39|apos|nbsp);/g,
    (entity) =>
      ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'", '&nbsp;': ' ' })[entity] ??
      entity,
  )
