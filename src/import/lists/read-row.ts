import { isObject, textOf, type JsonObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'
import { readRetryCell } from '../../catalogue/read-cells.ts'
import { verdictWords } from '../../engine/wording.ts'
import { foundCode, type FoundCode, type FoundStatus } from '../model.ts'

/** What a list, table or extension says about a code, by its own column names. */
export type Column = 'code' | 'status' | 'name' | 'description' | 'resolution' | 'retry' | 'section'

/** The usual names of each column, ignoring letter case and separators; earlier names win. */
const names: Record<Column, string[]> = {
  code: ['code', 'errorcode', 'errorcodes', 'error', 'subcode', 'issue', 'reason', 'errorid', 'slug', 'urn', 'key', 'identifier', 'id', 'value'],
  status: ['httpstatus', 'httpstatuscode', 'httpcode', 'statuscode', 'status', 'http', 'statuses', 'responsecode'],
  name: ['name', 'title', 'errorname', 'constant', 'label', 'symbol'],
  description: ['description', 'desc', 'meaning', 'message', 'errormessage', 'msg', 'errordescription', 'explanation', 'details', 'detail', 'cause', 'text', 'summary', 'documentation'],
  resolution: ['resolution', 'solution', 'howtofix', 'fix', 'whattodo', 'remediation', 'remedy', 'action', 'recommendedaction', 'suggestedaction', 'suggestion', 'handling', 'advice'],
  retry: ['retry', 'retryable', 'retriable', 'canretry', 'xretryable', 'agentretryable', 'xagentretryable'],
  section: ['section', 'category', 'errorcategory', 'group', 'area', 'module', 'domain', 'class'],
} // prettier-ignore

const normal = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

/**
 * Finds the column of each fact.
 * @param given names of the columns or members, as the file has them
 * @returns the file's names by fact; a name is used for at most one fact
 */
export function columnsOf(given: string[]): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {}
  for (const [column, usual] of Object.entries(names) as [Column, string[]][]) {
    const name = usual
      .map((name) => given.find((other) => normal(other) === name))
      .find((other) => other !== undefined && !Object.values(found).includes(other))
    if (name !== undefined) found[column] = name
  }
  // In a list of names, the name is the code: `{ "name": "RATE_LIMITED", "description": "…" }`.
  if (found.code === undefined && found.name !== undefined) {
    found.code = found.name
    delete found.name
  }
  return found
}

/** What a row says, given what the list around it has said already. */
export interface RowContext {
  status?: string
  section?: string
}

/** The codes that one record names, or the status that it explains; empty if it names none. */
export function readRow(row: JsonObject, context: RowContext = {}): { codes: FoundCode[]; statuses: FoundStatus[] } {
  const columns = columnsOf(Object.keys(row))
  const value = (column: Column): string | null => {
    const name = columns[column]
    const text = name === undefined ? '' : scalar(row[name])
    return text === '' || /^(?:[-—–]+|n\/?a|none|null)$/i.test(text) ? null : text
  }
  const statuses = statusesIn(columns.status === undefined ? undefined : row[columns.status])
  const given = statuses.length > 0 ? statuses : context.status === undefined ? [] : [context.status]
  const retry = retryCell(value('retry'))
  const description = value('description')
  const codes = codesInCell(value('code'))
  if (codes.length === 0) {
    const meaning = description ?? value('name')
    return { codes: [], statuses: given.map((status) => ({ status, meaning, retry })) }
  }
  const rest = {
    statuses: given,
    name: value('name'),
    description,
    resolution: value('resolution'),
    retry,
    section: value('section') ?? context.section ?? null,
    isRetired: isTrue(row, 'deprecated') || isTrue(row, 'retired'),
  }
  return { codes: codes.map((code) => foundCode(code, rest)), statuses: [] }
}

const isTrue = (row: JsonObject, name: string) =>
  Object.entries(row).some(([key, value]) => normal(key) === name && /^(?:true|yes|x)$/i.test(scalar(value)))

/** One cell can name several codes; words with spaces between them are a sentence, not a code. */
function codesInCell(text: string | null): string[] {
  if (text === null) return []
  const parts = text.split(/\s*(?:,|;|\n|\s\/\s|\sor\s)\s*/).map((part) => part.replace(/^[`"']+|[`"']+$/g, '').trim())
  return parts.every((part) => isCode(part)) ? parts : isCode(text.trim()) ? [text.trim()] : []
}

/** What the content contract accepts as a code: no spaces. */
export const isCode = (text: string) => /^[\w.:/#-]{1,100}$/.test(text) && /[A-Za-z0-9]/.test(text)

/** The statuses that a value names: `404`, `"400, 422"`, `"4XX"`, `[401, 403]`. */
export function statusesIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(statusesIn)
  const found = scalar(value).match(/(?<![\w-])[1-5](?:\d\d|xx)(?![\w-])/gi) ?? []
  return found.map((status) => status.toLowerCase())
}

/** A cell in the contract's own words is kept; yes and no become the plainest of those words. */
export function retryCell(text: string | null): string | null {
  if (text === null) return null
  if (/^(?:true|yes|y|retryable|retriable|safe)$/i.test(text)) return verdictWords.backoff
  if (/^(?:false|no|n|never|not retryable)$/i.test(text)) return verdictWords.never
  const read = readRetryCell(text)
  return 'value' in read && read.value !== null ? read.value.words : null
}

const scalar = (value: Json | undefined): string =>
  isObject(value) ? '' : Array.isArray(value) ? value.map(scalar).join(', ') : textOf(value).trim()
