import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import type { Wrapping } from '../layer.ts'
import { peelCutHead } from './cut-head.ts'
import { peelFrame } from './frame.ts'
import { peelNoise } from '../wrappings/noise.ts'
import { peelLineNumbers } from './line-numbers.ts'

const innerOf = (peel: Wrapping, text: string): string | null => peel(mapWhole(text))?.inner.text ?? null

// prettier-ignore
test.each<[name: string, text: string, inner: string]>([
  ['before each line', '7\n{\n8\n  "code": "x"\n9\n}', '{\n  "code": "x"\n}'],
  ['all before the first', '1\n2\n3\n{\n  "code": "x"\n}', '{\n  "code": "x"\n}'],
  ['with Windows line ends', '1\r\n{\r\n2\r\n}\r\n3\r\n\r\n', '{\r\n}\r\n\r\n'],
])('line numbers that were copied as lines are left out: %s', (_, text, inner) => {
  expect(innerOf(peelLineNumbers, text)).toBe(inner)
})

test.each([
  ['statuses in a row', '401\n402\n403\nwhich of them?'],
  ['numbers that do not count', '1\n{\n2\n}\n9\n'],
  ['two of them', '1\n{\n2\n}'],
  ['a list', '[\n1,\n2,\n3\n]'],
])('lines stay: %s', (_, text) => {
  expect(innerOf(peelLineNumbers, text)).toBeNull()
})

// prettier-ignore
test.each<[name: string, text: string, inner: string]>([
  ['round', '╭────────╮\n│ 404 no │\n│ seat   │\n╰────────╯\n', '404 no\nseat\n'],
  ['of signs, with a title', 'a\n+--- Error ---+\n| {"code":"x"} |\n+-------------+\nb', 'a\n{"code":"x"}\nb'],
  ['cut off', '┌───────┐\n│ 404   │', '404'],
  ['without a right side, with words in its border', '╔ Row 9 ═══\n║ {"code":\n║  "x"}\n╚══════', 'Row 9\n{"code":\n "x"}\n'],
  ['in two parts', '╔═══╗\n║ a ║\n╠═══╣\n║ b ║\n╚═══╝', 'a\nb\n'],
])('a frame around a text is left out: %s', (_, text, inner) => {
  expect(innerOf(peelFrame, text)).toBe(inner)
})

test.each([
  ['a table', '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+'],
  ['a table without a frame', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['an empty frame', '+---+\n+---+'],
  ['a sum', '+1\n|2|'],
])('no frame: %s', (_, text) => {
  expect(innerOf(peelFrame, text)).toBeNull()
})

// prettier-ignore
test.each<[name: string, text: string, inner: string]>([
  ['in a name', 'ssage": "no seat", "code": "x"}', '{"message": "no seat", "code": "x"}'],
  ['in a name that nobody knows', 'tuce": "no seat"}', '{"tuce": "no seat"}'],
  ['in a value', ' seat is free", "code": "x", "n": 1}}', '{"code": "x", "n": 1}}'],
  ['in a number', '12, "code": "x"}', '{"code": "x"}'],
])('JSON whose beginning was not copied gets it back: %s', (_, text, inner) => {
  expect(innerOf(peelCutHead, text)).toBe(inner)
})

test.each([
  ['JSON', '{"message": "no seat", "code": "x"}'],
  ['text before JSON', 'failed, {"message": "no seat", "code": "x"}'],
  ['a list of names', 'a, b, c'],
  ['a name and a value', 'message": "no seat'],
])('nothing was cut off: %s', (_, text) => {
  expect(innerOf(peelCutHead, text)).toBeNull()
})

// prettier-ignore
test.each<[name: string, text: string, inner: string]>([
  ['the doubled quotes of a cell', 'a,"{""code"":""x"",""n"":""""}"', 'a,"{"code":"x","n":""}"'],
  ['the soft line breaks of a mail', 'quoted-printable\n\n{"message":"No =\nseat","link":"/?id=3D9"}', 'quoted-printable\n\n{"message":"No seat","link":"/?id=9"}'],
  ['the triangles of a folded printout', 'array:1 [▼\n  "code" => "x"\n]', 'array:1 [\n  "code" => "x"\n]'],
  ['the rules around a file', '───┬────\n{}\n───┴────', '{}\n'],
])('is read: %s', (_, text, inner) => {
  expect(innerOf(peelNoise, text)).toBe(inner)
})
