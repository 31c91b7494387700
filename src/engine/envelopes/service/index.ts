import type { Envelope } from '../envelope.ts'
import { anthropicError } from './anthropic-error.ts'
import { apilayerError } from './apilayer-error.ts'
import { boxError } from './box-error.ts'
import { braintreeErrors } from './braintree-errors.ts'
import { contentfulError } from './contentful-error.ts'
import { discordError } from './discord-error.ts'
import { dropboxError } from './dropbox-error.ts'
import { easypostError } from './easypost-error.ts'
import { errorStrings } from './error-strings.ts'
import { facebookGraph } from './facebook-graph.ts'
import { hubspotError } from './hubspot-error.ts'
import { huggingfaceError } from './huggingface-error.ts'
import { intuitFault } from './intuit-fault.ts'
import { mapsStatus } from './maps-status.ts'
import { mastodonError } from './mastodon-error.ts'
import { numericCode } from './numeric-code.ts'
import { openaiError } from './openai-error.ts'
import { openrouterError } from './openrouter-error.ts'
import { pagerdutyError } from './pagerduty-error.ts'
import { plaidError } from './plaid-error.ts'
import { redditError } from './reddit-error.ts'
import { sendgridErrors } from './sendgrid-errors.ts'
import { shopifyErrors } from './shopify-errors.ts'
import { slackError } from './slack-error.ts'
import { statusMessage } from './status-message.ts'
import { statusObject } from './status-object.ts'
import { stripeError } from './stripe-error.ts'
import { telegramError } from './telegram-error.ts'
import { twilioError } from './twilio-error.ts'
import { twitterErrors } from './twitter-errors.ts'
import { twitterProblem } from './twitter-problem.ts'
import { xeroError } from './xero-error.ts'
import { zendeskError } from './zendesk-error.ts'

/** Error bodies of single services: payments, messages, models, and so on; those that give themselves away first. */
export const service: readonly Envelope[] = [
  braintreeErrors,
  stripeError,
  anthropicError,
  facebookGraph,
  openrouterError,
  openaiError,
  slackError,
  telegramError,
  discordError,
  twilioError,
  plaidError,
  easypostError,
  intuitFault,
  xeroError,
  contentfulError,
  hubspotError,
  boxError,
  dropboxError,
  zendeskError,
  sendgridErrors,
  twitterProblem,
  twitterErrors,
  pagerdutyError,
  mastodonError,
  redditError,
  apilayerError,
  mapsStatus,
  statusObject,
  statusMessage,
  shopifyErrors,
  errorStrings,
  numericCode,
  huggingfaceError,
]
