import type { Json } from '../../src/engine/model.ts'

/** How a language prints data. */
interface Language {
  none: string
  yes: string
  no: string
  text: (value: string) => string
  list: readonly [open: string, between: string, close: string]
  map: readonly [open: string, between: string, close: string]
  pair: (key: string, value: string) => string
}

const double = (value: string) => JSON.stringify(value)
const single = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const plain = (value: string) => value

/** Twelve languages, and how their usual printer writes an error's data. */
export const languages: Record<string, Language> = {
  python: { none: 'None', yes: 'True', no: 'False', text: single, list: ['[', ', ', ']'], map: ['{', ', ', '}'], pair: (key, value) => `${single(key)}: ${value}` },
  javascript: { none: 'null', yes: 'true', no: 'false', text: single, list: ['[ ', ', ', ' ]'], map: ['{ ', ', ', ' }'], pair: (key, value) => `${/^\w+$/.test(key) ? key : single(key)}: ${value}` },
  ruby: { none: 'nil', yes: 'true', no: 'false', text: double, list: ['[', ', ', ']'], map: ['{', ', ', '}'], pair: (key, value) => `${double(key)}=>${value}` },
  go: { none: '<nil>', yes: 'true', no: 'false', text: plain, list: ['[', ' ', ']'], map: ['map[', ' ', ']'], pair: (key, value) => `${key}:${value}` },
  java: { none: 'null', yes: 'true', no: 'false', text: plain, list: ['[', ', ', ']'], map: ['{', ', ', '}'], pair: (key, value) => `${key}=${value}` },
  php: { none: '', yes: '1', no: '', text: plain, list: ['Array\n(\n    ', '\n    ', '\n)\n'], map: ['Array\n(\n    ', '\n    ', '\n)\n'], pair: (key, value) => `[${key}] => ${value}` },
  phpExport: { none: 'NULL', yes: 'true', no: 'false', text: single, list: ['array (\n  ', ',\n  ', ',\n)'], map: ['array (\n  ', ',\n  ', ',\n)'], pair: (key, value) => `${single(key)} => ${value}` },
  rust: { none: 'None', yes: 'true', no: 'false', text: double, list: ['[', ', ', ']'], map: ['Object {', ', ', '}'], pair: (key, value) => `${double(key)}: ${value}` },
  swift: { none: '<null>', yes: 'true', no: 'false', text: double, list: ['[', ', ', ']'], map: ['[', ', ', ']'], pair: (key, value) => `${double(key)}: ${value}` },
  elixir: { none: 'nil', yes: 'true', no: 'false', text: double, list: ['[', ', ', ']'], map: ['%{', ', ', '}'], pair: (key, value) => `${double(key)} => ${value}` },
  perl: { none: 'undef', yes: '1', no: '0', text: single, list: ['[ ', ', ', ' ]'], map: ['$VAR1 = { ', ', ', ' }'], pair: (key, value) => `${single(key)} => ${value}` },
  lua: { none: 'nil', yes: 'true', no: 'false', text: double, list: ['{ ', ', ', ' }'], map: ['{ ', ', ', ' }'], pair: (key, value) => `[${double(key)}] = ${value}` },
  csharp: { none: 'null', yes: 'True', no: 'False', text: plain, list: ['[', ', ', ']'], map: ['{ ', ', ', ' }'], pair: (key, value) => `${key} = ${value}` },
} // prettier-ignore

/** A value as a language prints it. */
export function print(value: Json, language: Language): string {
  if (value === null) return language.none
  if (typeof value === 'boolean') return value ? language.yes : language.no
  if (typeof value === 'number') return JSON.stringify(value)
  if (typeof value === 'string') return language.text(value)
  const [open, between, close] = Array.isArray(value) ? language.list : language.map
  const inside = Array.isArray(value)
    ? value.map((item) => print(item, language))
    : Object.entries(value).map(([key, member]) => language.pair(key, print(member, language)))
  return open + inside.join(between) + close
}
