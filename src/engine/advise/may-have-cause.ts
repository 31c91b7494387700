import type { AdviceInput } from './advice-input.ts'
import type { Signs } from './signs.ts'

/**
 * Whether one of the causes (`causes.ts`) could fit: cheap signs that say yes too often rather than too seldom, so that where they say no
 * the causes are not needed.
 */
export function mayHaveCause(
  { response: { status, statusFrom, headers, body }, kind, originKind, json }: AdviceInput,
  { codes, prose }: Signs,
): boolean {
  if (status === 409 || kind === 'conflict' || (status !== null && status < 300)) return true
  if (headers.some(([name]) => name === 'grpc-status')) return true
  const page = originKind === 'intermediary' ? (body ?? '').slice(0, 2000) : ''
  const said = [...codes, prose, page].join('\n')
  if (ofRequests.test(said)) return true
  if ((status === null || status >= 502) && ofProxies.test(said)) return true
  const isAnswer = headers.length > 0 || (status !== null && statusFrom !== 'text')
  return !isAnswer && ofConnections.test(json === undefined ? said : codes.join('\n'))
}

/** Quotas, clocks, keys, signatures, work that is under way, transactions. */
const ofRequests =
  /billing|payment_required|insufficient.?(?:funds|balance|quota|credit)|credit.?balance|of_?credits|spend_?limit|per_?day|daily|monthly|usage_?limit|current quota|not_?ready|not.?yet|still_?processing|(?:retry|try again) (?:once|when|as)|skew|RequestExpired|in_?the_?future|clock|signature|not valid before|used before issued|in the future|timeframe|nbf|timestamp for|idempoten|webhook|larger than max|exceeds (?:the )?max|message_?too|serializ|deadlock|40P01|lock_timeout/i

/** What proxies and gRPC say of a server that they did not reach. */
const ofProxies =
  /healthy|(?:available|no) server|ring-balancer|\bH\d\d|reset reason|connect error|dialing|to connect|resolver|resolution|no connection|refused|lookup|max-concurrency|fail-fast|503 Service Temp/i

/** What clients say of a connection that failed. */
const ofConnections =
  /cert|verify|econn|enotfound|eai_|ehost|enet|etimed|esocket|epipe|err_|refused|goaway|time[d ]{0,2}out|deadline|x509|connect|tls|ssl|resol|not known|no such host|unknownhost|tunnel|hang up|closed|failure|empty reply|\beof|network ?error|failed to fetch|fetch failed|load failed|pkix|to respond/i
