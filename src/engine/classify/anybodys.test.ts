import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import type { Api, Catalogue, Entry } from '../model.ts'

const api = (id: string, extra: Partial<Api> = {}): Api => ({
  id, name: `${id} API`, envelopes: ['problem-details'], headers: [], hosts: [], marks: [], url: `/apis/${id}/`, group: 'api', ...extra,
}) // prettier-ignore

const row = (of: string, code: string | null, status: number): Entry => ({
  api: of, code, status: { from: status, to: status }, moreStatuses: [], kind: 'forbidden', name: 'A row', description: 'A row.',
  resolution: null, retry: null, url: `/e/${of}/${code ?? status}/`, row: `/apis/${of}/#${code ?? status}`,
}) // prettier-ignore

const catalogue: Catalogue = {
  apis: [api('payments', { hosts: ['api.pay.dev'] }), api('ledger')],
  entries: [
    row('payments', null, 403),
    row('payments', 'https://pay.dev/errors/card_declined', 402),
    row('ledger', null, 403),
  ],
  statuses: [],
}

const problem = (type = 'about:blank', status = 403) =>
  `HTTP/1.1 ${status} No\nContent-Type: application/problem+json\n\n{"type":"${type}","title":"No","status":${status}}`
const apisOf = (paste: string) => diagnose(paste, catalogue, { now: 0 }).matches.map(({ api, score }) => [api, score])

describe('an API whose error body is a problem document', () => {
  test.each<[string, string, [string, number][]]>([
    ['is not named for a problem document whose status it lists', problem(), []],
    ['is not named where the request went to another host', `$ curl -i https://api.github.example/x\n${problem()}`, []],
    ['is not named where the request went to a vendor', `$ curl -i https://api.resend.com/x\n${problem()}`, []],
    ['is named by its host', `$ curl -i https://api.pay.dev/x\n${problem()}`, [['payments', 0.95]]],
    ['is named by its code', problem('https://pay.dev/errors/card_declined', 402), [['payments', 0.95]]],
  ])('%s', (_, paste, apis) => {
    expect(apisOf(paste)).toEqual(apis)
  })
})
