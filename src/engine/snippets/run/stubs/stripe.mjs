// The errors of stripe-node by status. The client itself repeats no 429.
class StripeError extends Error {
  constructor(response) {
    super(`HTTP ${response.status}`)
    this.statusCode = response.status
    this.headers = Object.fromEntries(response.headers)
  }
}
class StripeRateLimitError extends StripeError {}

export default class Stripe {
  static errors = { StripeError, StripeRateLimitError }

  async request(method, url, { idempotencyKey }) {
    const response = await fetch(url, { method, headers: { 'Idempotency-Key': idempotencyKey } })
    if (response.ok) return response
    throw response.status === 429 ? new StripeRateLimitError(response) : new StripeError(response)
  }
}
