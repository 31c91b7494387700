import { axiosRetry } from './axios-retry.ts'
import { awsSdk } from './clients/aws.ts'
import { google } from './clients/google.ts'
import { anthropic, openai } from './clients/openai.ts'
import { stripe } from './clients/stripe.ts'
import { csharp } from './csharp.ts'
import { curl } from './curl.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { javascriptFetch } from './javascript-fetch.ts'
import type { SnippetPlan } from './plan.ts'
import { pythonHttpx } from './python-httpx.ts'
import { pythonRequests } from './python-requests.ts'
import { ruby } from './ruby.ts'
import { rust } from './rust.ts'
import type { Snippet } from './snippet.ts'
import { typescriptGot } from './typescript-got.ts'
import { typescriptKy } from './typescript-ky.ts'

export { planOf, type SnippetPlan } from './plan.ts'
export type { Snippet } from './snippet.ts'

/** Every client with a snippet. An API's own clients come first: if they apply, they are the best choice. */
export const snippets: readonly Snippet[] = [
  awsSdk, stripe, openai, anthropic, google,
  javascriptFetch, typescriptKy, typescriptGot, axiosRetry, pythonRequests, pythonHttpx, go, java, csharp, ruby, rust, curl,
] // prettier-ignore

/** Those that can follow the plan, in the order to offer them. */
export const snippetsFor = (plan: SnippetPlan): Snippet[] => snippets.filter(({ applies }) => applies(plan))
