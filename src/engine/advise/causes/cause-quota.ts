import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'
import { limitWindow } from './limit-window.ts'
import { defaultFor } from '../status-default.ts'
import { whyKind } from '../words/why-default.ts'

/**
 * Rejections that look like a rate limit, but that a short wait doesn't fix: OpenAI's `insufficient_quota`, Anthropic's
 * `enforced_spend_limit_reached`, Google's QuotaFailure of a day, a balance that is used up.
 */
export function quotaCause(input: AdviceInput, signs: Signs): Cause | null {
  const { status } = input.response
  const { kind } = input
  const { codes, prose } = signs
  if ((status !== null && status >= 500) || !disguises.has(kind)) return null
  const word = (pattern: RegExp) => codes.find((code) => pattern.test(code))
  const payment = word(paymentCodes)
  const quota = word(quotaCodes)
  const none = noQuota.exec(prose)?.[0]
  if (payment !== undefined) return asCause('payment', payment)
  // Google: there is no quota at all, so nothing resets.
  if (none !== undefined) return { ...asCause('quota-exhausted', null, none), isDecisive: true }
  if (quota !== undefined) return asCause('quota-exhausted', quota)
  // The payer's card, wallet or account was declined; the calling account is fine.
  const declined = word(declinedCodes)
  const refusal = declined === undefined ? declinedProse.exec(prose)?.[0] : undefined
  if (declined !== undefined || refusal !== undefined) {
    const cause = asCause('payment', declined ?? null, refusal)
    return { ...cause, isDecisive: false, why: whyDeclined, usual: { ...cause.usual, actor: 'caller' } }
  }
  // Google says "exceeded your current quota" of a limit per minute, too, which does reset.
  const window = limitWindow(input, signs)
  const isFinal = input.entry?.by === 'code' && input.entry.rule?.verdict === 'never'
  // A "quota" of a minute is a rate limit.
  if (window?.is === 'short')
    return kind === 'quota-exhausted' && !isFinal ? asCause('rate-limited', null, window.words) : null
  const isLimit = kind === 'quota-exhausted' || kind === 'rate-limited'
  if (window?.is === 'day' && isLimit) return asCause('quota-exhausted', null, window.words)
  if (status === null && codes.length === 0) return null
  const inProse = (pattern: RegExp) => pattern.exec(prose)?.[0] ?? null
  const due = inProse(paymentProse)
  const usedUp = inProse(quotaProse)
  if (due !== null) {
    const cause = { ...asCause('payment', null, due), isDecisive: due.includes('credit') }
    return /funds/i.test(due) ? { ...cause, why: whyFunds, usual: { ...cause.usual, actor: 'caller' } } : cause
  }
  return usedUp === null ? null : asCause('quota-exhausted', null, usedUp)
}

const disguises = new Set<AdviceInput['kind']>([
  'rate-limited', 'quota-exhausted', 'payment', 'forbidden', 'bad-request', 'validation', 'unauthenticated', 'unknown',
]) // prettier-ignore

export const paymentCodes =
  /^(?:billing_(?:error|hard_limit_reached|not_active|not_enabled|disabled|required)|BILLING_DISABLED|payment_required|insufficient_(?:funds|balance|credits?)|credit_balance\w*)$/i
export const quotaCodes =
  /insufficient_?quota|spend_?limit|per_?day|daily_?(?:limit|quota)(?!\w*unreg)|monthly_?(?:limit|quota)|usage_?limit|out_?of_?credits/i
export const declinedCodes = /(?:card|payment|instrument|generic|transaction|bank)\w*declined?$|^do_not_honou?r$/i
export const declinedProse =
  /(?:card|payment|instrument|transaction|charge)[\w ]{0,30} (?:was|been|is|either) (?:declined|refused)|card has insufficient funds/i
const whyDeclined =
  "The payment was declined. The payer must use another payment method, or ask the provider of this one; a retry doesn't help."
/** The funds of a wallet or a payer: no administrator can change that. */
const whyFunds = "The account doesn't have enough funds. Add funds or request less."
export const noQuota = /\blimit: 0\b(?!\.)/
export const paymentProse = /credit balance is too low|insufficient (?:balance|credits|funds)/i
export const quotaProse = /exceeded your current quota|(?:daily|monthly) (?:[a-z]{1,12} )?(?:limit|quota)/i

function asCause(
  kind: 'payment' | 'quota-exhausted' | 'rate-limited',
  code: string | null,
  words: string | null = null,
): Cause {
  const usual = defaultFor(null, kind)
  return {
    kind,
    usual: code === null ? usual : { ...usual, name: `"${code}" in the body` },
    words: code ?? words,
    why: whyKind[kind],
    caveats: [],
    isDecisive: code !== null,
  }
}
