import { expect, test } from 'vitest'
import { diagnose } from './index.ts'
import { englishName } from './english-name.ts'
import { content } from '../site/content.ts'

test.each([
  ['mensagem', 'message'],
  ['Código', 'code'],
  ['CODIGO_ERRO', 'errorcode'],
  ['fehlerMeldung', 'errormessage'],
  ['错误', 'error'],
  ['エラー', 'error'],
  ['오류', 'error'],
  ['Описание', 'description'],
  ['message', null],
  ['constructor', null],
  ['seat', null],
])('%s means %s', (name, english) => {
  expect(englishName(name)).toBe(english)
})

// prettier-ignore
test.each<[body: string, status: number | null, code: string, message: string]>([
  ['{"erro":{"código":"LUGAR_OCUPADO","mensagem":"O lugar está ocupado"}}', null, 'LUGAR_OCUPADO', 'O lugar está ocupado'],
  ['{"estado":409,"codigo":"ASIENTO_OCUPADO","mensaje":"El asiento está ocupado"}', 409, 'ASIENTO_OCUPADO', 'El asiento está ocupado'],
  ['{"fehlercode":"PLATZ_BELEGT","fehlermeldung":"Der Platz ist belegt"}', null, 'PLATZ_BELEGT', 'Der Platz ist belegt'],
  ['{"错误":{"代码":"seat_taken","消息":"座位已被占用"}}', null, 'seat_taken', '座位已被占用'],
])('an error whose members have names of another language is read: %s', (body, status, code, message) => {
  const { facts, response } = diagnose(body, content.catalogue, { now: 0 })
  expect([response.status, facts.code, facts.message]).toEqual([status, code, message])
})
