/**
 * Writes Markdown. Functions for phrases (`plain`, `code`, `link`, …) escape their text; functions for blocks (`paragraph`, `list`, …) take
 * phrases. `blocks` joins blocks.
 */

/** Escapes text, on one line. Addresses become literals, because many renderers would link them. */
export function plain(text: string): string {
  const line = text.replace(/[\t\n\v\f\r ]+/g, ' ')
  if (!/[^\p{L}\p{N} ,;()'"“”’—…%=?$/-]/u.test(line)) return line
  return line
    .split(/(\S*(?:https?:\/\/|www\.|@)\S*)/i)
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('')
}

/** A literal, with more backticks around it than inside. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line === '') return ''
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? ' ' : ''
  return fence + pad + line + pad + fence
}

/** A sentence of the catalogue, in which backticks mark literals. */
export const rich = (text: string): string =>
  text.includes('`')
    ? phrase(...text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : plain(part))))
    : plain(text)

export const strong = (text: string): string => `**${rich(text).trim()}**`

/** @param words a phrase; by default the address */
export function link(url: string, words?: string): string {
  const target = url.replace(/[\s<>()\\\p{Cc}]/gu, (character) => encodeURIComponent(character).replace(/[()]/, inHex))
  if (words === undefined && /^https?:/.test(target)) return `<${target}>`
  // Without an empty title, `[…]: …` at the start of a paragraph would be a definition.
  return `[${words ?? plain(url)}](${target}${words?.includes(']:') ? ' ""' : ''})`
}

/** Joins phrases. Escapes an exclamation mark before a link, which would make it a picture. */
export const phrase = (...parts: string[]): string =>
  parts.reduce((before, part) => (part.startsWith('[') ? before.replace(/!$/, '\\!') : before) + part, '')

export const paragraph = (...parts: string[]): string => beginning(phrase(...parts).trim())

export const heading = (depth: 1 | 2, ...parts: string[]): string =>
  `${'#'.repeat(depth)} ${phrase(...parts)
    .trim()
    .replace(/(?<!\\)#$/, '\\#')}`

export const quote = (...inner: string[]): string =>
  blocks(...inner)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

export const list = (items: string[]): string => items.map((item) => `- ${beginning(item.trim())}`).join('\n')

/** @param rows cells, each a phrase */
export const table = (head: string[], rows: string[][]): string =>
  [head.map(plain), head.map(() => '-'), ...rows].map(tableRow).join('\n')

const tableRow = (cells: string[]) => `${cells.map(tableCell).join('')}|`

/** Separates a backslash from a bar, because parsers disagree about the two in a cell. */
const tableCell = (words: string) =>
  words.trim() === '' ? '| ' : `| ${words.trim().replaceAll('\\|', '\\ |').replaceAll('|', '\\|')} `

/** A code block. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/^ *`{3,}/gm) ?? []).map((marks) => marks.trim().length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${text}\n${marks}`
}

/** Joins blocks, without empty ones. */
export const blocks = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n')

const inHex = (character: string) => `%${character.charCodeAt(0).toString(16)}`

/** Escapes everything with a meaning inside a line: emphasis, literals, links, HTML, references. */
const escaped = (line: string) =>
  line.replace(
    /\\(?=[\p{P}\p{S}]|$)|[`*[\]~]|<(?![\s\d=]|$)|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu,
    '\\$&',
  )

/** Escapes what would be a heading, a quote, an item, a rule, a fence or a definition at the start of a block. */
const beginning = (line: string) =>
  line
    .replace(/^(?:[#>+=-](?=[\s#+=-]|$)|>)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\[[^\]]*\]:.*/s, '**$&**')
