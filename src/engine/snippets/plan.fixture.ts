import { diagnose } from '../index.ts'
import type { Catalogue, Diagnosis } from '../model.ts'
import { planOf, type SnippetPlan } from './plan.ts'

const catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

/** November 21, 2026, 06:30:00 UTC. */
export const now = Date.UTC(2026, 10, 21, 6, 30, 0)

export const diagnosed = (paste: string): Diagnosis => diagnose(paste, catalogue, { now })

/** The plan that a paste leads to; a test that expects none calls `planOf` itself. */
export function planned(paste: string, changes: Partial<SnippetPlan> = {}): SnippetPlan {
  const plan = planOf(diagnosed(paste))
  if (!plan) throw new Error(`no plan for ${paste}`)
  return { ...plan, ...changes }
}

/** Pastes that lead to plans of every sort. */
export const pastes = {
  limited:
    'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\nRetry-After: 60\n\n{"error":{"code":"rate_limited","message":"Slow down"}}',
  limitedBare: 'HTTP/1.1 429 Too Many Requests\n\n',
  inBody:
    'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n{"message":"You are being rate limited.","retry_after":7.5}',
  inDuration:
    'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n{"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"13s"}]}}',
  inMilliseconds: 'HTTP/1.1 429 Too Many Requests\nretry-after-ms: 1500\n\n',
  atEpoch:
    'HTTP/1.1 403 Forbidden\nContent-Type: application/json\nx-ratelimit-remaining: 0\nx-ratelimit-reset: 1795243000\nDate: Sat, 21 Nov 2026 06:30:00 GMT\n\n{"message":"API rate limit exceeded","code":"rate_limited"}',
  inSentence:
    'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n{"error":{"code":"rate_limited","message":"Please try again in 20s."}}',
  forAnHour: 'HTTP/1.1 429 Too Many Requests\nRetry-After: 3600\n\n',
  unavailable: 'HTTP/1.1 503 Service Unavailable\n\n',
  unavailableFor: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 5\n\n',
  getGateway: 'GET /v1/x HTTP/1.1\nHost: a.b\n\nHTTP/1.1 502 Bad Gateway\n\n',
  postGateway: 'POST /v1/x HTTP/1.1\nHost: a.b\n\nHTTP/1.1 502 Bad Gateway\n\n',
  keyedGateway: 'POST /v1/x HTTP/1.1\nHost: a.b\nIdempotency-Key: k1\n\nHTTP/1.1 502 Bad Gateway\n\n',
  expired:
    'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":{"code":"token_expired","message":"Expired"}}',
} as const
