import { constants, pauseFunction } from '../javascript.ts'
import { headOf } from '../note.ts'
import { lines, number, type Snippet } from '../snippet.ts'

/**
 * stripe-node retries 409 and 5xx itself, with its own idempotency key on every POST, but not 429 (stripe/stripe-node, RequestSender.ts, and
 * measured): for a rate limit the loop is around it, with one key for all attempts.
 */
export const stripe: Snippet = {
  id: 'stripe-node',
  label: 'Stripe client for JavaScript',
  language: 'js',
  applies: ({ verdict, senders }) => verdict !== 'reauth' && senders.some((id) => id.startsWith('stripe')),
  code: (plan) => {
    const isInHeader = plan.source?.in === 'header' && plan.source.name === 'retry-after'
    const instead = isInHeader ? null : plan.waitSeconds
    const head = [headOf(plan, '//'), "import Stripe from 'stripe'", '']
    if (!plan.statuses.includes(429))
      return lines(
        ...head,
        'export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, {',
        `  maxNetworkRetries: ${plan.tries - 1}, // besides the first attempt; each POST gets one idempotency key for all of its attempts`,
        `  timeout: ${plan.deadlineSeconds * 1000}, // for each attempt`,
        '})',
      )
    return lines(
      ...head,
      constants(plan),
      'export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY)',
      '',
      '// send((options) => stripe.customers.create(params, options)): one idempotency key for all attempts.',
      'export async function send(call) {',
      '  const end = Date.now() + plan.deadline * 1000',
      '  const options = { idempotencyKey: crypto.randomUUID() }',
      '  for (let n = 1; ; n++) {',
      '    try {',
      '      return await call(options)',
      '    } catch (error) {',
      '      if (n === plan.tries || !(error instanceof Stripe.errors.StripeRateLimitError)) throw error',
      "      const value = error.headers?.['retry-after'] ?? ''",
      `      const pause = pauseSeconds(n, /^\\d+$/.test(value) ? Number(value) : ${instead === null ? 'null' : number(instead)}) * 1000`,
      '      if (Date.now() + pause > end) throw error // too long to wait',
      '      await new Promise((resolve) => setTimeout(resolve, pause))',
      '    }',
      '  }',
      '}',
      '',
      pauseFunction(plan, { isTyped: false }),
    )
  },
}
