import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import { formOf, parseData, readData, readText } from './detect.ts'
import { InputError } from './input-error.ts'

function problemOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'no problem'
}

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))

describe('a mistake in the file is reported with its line', () => {
  test.each<[string, () => unknown, string, string]>([
    [
      'Latin-1',
      () => decode(bytes('code\ncaf', 0xe9, '\nx'), 'a.csv'),
      "a.csv:2  The file isn't UTF-8.",
      'the byte 0xe9',
    ],
    [
      'Latin-1 at the end',
      () => decode(bytes('caf', 0xe9), 'a.csv'),
      "a.csv:1  The file isn't UTF-8.",
      'the byte 0xe9',
    ],
    [
      'UTF-16',
      () => decode(bytes(0xff, 0xfe, 'a', 0), 'a.csv'),
      "a.csv:1  The file isn't UTF-8.",
      'which starts UTF-16 text',
    ],
    [
      'half a gzip file',
      () => decode(gzipSync('x'.repeat(1000)).subarray(0, 15), 'a.gz'),
      'a.gz:1  The file starts like gzip',
      'unexpected end of file',
    ],
    [
      'broken JSON',
      () => parseData('{"a": 1,\n"b": }', 'json', 'a.json'),
      "a.json:2  The file isn't well-formed JSON.",
      'Unexpected token',
    ],
    [
      'broken YAML',
      () => parseData('a: 1\nb: c: d\n', 'yaml', 'a.yaml'),
      "a.yaml:2  The file isn't well-formed YAML.",
      'Nested mappings',
    ],
    ['an unknown extension', () => formOf('a.docx', 'x'), "a.docx:1  This kind of file isn't recognized.", '.docx'],
    [
      "a quote that isn't closed",
      () => readText('code\n"x\n', 'csv', 'a.csv'),
      "a.csv:2  The table can't be read.",
      'Quote Not Closed',
    ],
    [
      'no column of codes',
      () => readText('a,b\n1,2', 'csv', 'a.csv'),
      'a.csv:1  The table has no column of codes.',
      'a, b',
    ],
    ['a value alone', () => readData(7, 'json', 'a.json'), 'a.json:1  The file has neither a list', '7'],
  ])('%s', (_, act, first, found) => {
    const message = problemOf(act)
    expect(message).toContain(first)
    expect(/Found: +(.*)/.exec(message)?.[1]).toContain(found)
    expect(message).toMatch(/Expected: .*\n.*\n {2}Fix: /)
  })
})

test.each([
  ['gzip is unpacked', gzipSync('a: é'), 'a: é'],
  ['a byte order mark is no character', bytes(0xef, 0xbb, 0xbf, 'a: é'), 'a: é'],
])('%s', (_, file, text) => expect(decode(file, 'a')).toBe(text))

test.each([
  ['a.yml.gz', '', 'yaml'],
  ['a', '{"openapi": 1}', 'json'],
  ['a', '# x\nopenapi: 3.0.0', 'yaml'],
  ['A.MDX', '', 'markdown'],
  ['a.txt', '| a | b |', 'markdown'],
])('the kind of %s with %j is %s', (path, text, form) => expect(formOf(path, text)).toBe(form))
