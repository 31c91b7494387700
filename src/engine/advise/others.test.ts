import { describe, expect, test } from 'vitest'
import { othersDecide, type Case } from './others.ts'

const given = (more: Partial<Case>): Case => ({
  status: 429,
  verdict: 'backoff',
  repeatability: 'idempotent',
  hasRetryAfter: false,
  waitSeconds: null,
  ...more,
})
const who = (more: Partial<Case>) => othersDecide(given(more)).map((view) => view.who)

describe('others are named only where they differ', () => {
  test.each<[string, Partial<Case>, string[]]>([
    ['a 429 without a time', {}, ["Stripe's Node client", "Azure's pipeline, urllib3 and Kubernetes' client-go"]],
    ['a 429 with a time', { hasRetryAfter: true, verdict: 'wait', waitSeconds: 5 }, ["Stripe's Node client"]],
    [
      'a POST after a 502',
      { status: 502, verdict: 'reconcile', repeatability: 'other' },
      ['OpenAI, Anthropic, Azure and AWS clients'],
    ],
    [
      'a 409',
      { status: 409, verdict: 'reconcile' },
      ['OpenAI, Anthropic, Stripe and Octokit clients', 'Kubernetes clients'],
    ],
    ['a GET after a 502', { status: 502 }, []],
    ['a 400', { status: 400, verdict: 'fix' }, []],
    ['a 401', { status: 401, verdict: 'reauth' }, []],
    [
      'a long wait',
      { status: 503, verdict: 'wait', waitSeconds: 3600, hasRetryAfter: true, repeatability: 'keyed' },
      ["undici and Notion's client"],
    ],
  ])('%s', (_, more, expected) => expect(who(more)).toEqual(expected))
})

test('at most three are named', () => {
  expect(othersDecide(given({ repeatability: 'other', waitSeconds: 600 })).length).toBe(3)
})
