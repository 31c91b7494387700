import { headOf } from '../note.ts'
import type { SnippetPlan } from '../plan.ts'
import { lines, type Snippet } from '../snippet.ts'

/**
 * The clients of OpenAI and Anthropic come from one generator: `maxRetries` counts the retries, `x-should-retry`, `retry-after-ms` and
 * `Retry-After` are read, a backoff of 0.5 to 8 s is their own (openai/openai-node and anthropics/anthropic-sdk-typescript, client.ts).
 */
export const openai: Snippet = {
  id: 'openai-node',
  label: 'OpenAI client for JavaScript',
  language: 'js',
  applies: ({ verdict, senders }) => verdict !== 'reauth' && senders.some((id) => id.startsWith('openai')),
  code: (plan) => settings(plan, 'OpenAI', 'openai', 'client.responses.create'),
}

export const anthropic: Snippet = {
  id: 'anthropic-node',
  label: 'Anthropic client for JavaScript',
  language: 'js',
  applies: ({ verdict, senders }) => verdict !== 'reauth' && senders.some((id) => id.startsWith('anthropic')),
  code: (plan) => settings(plan, 'Anthropic', '@anthropic-ai/sdk', 'client.messages.create'),
}

const settings = (plan: SnippetPlan, name: string, module: string, call: string) =>
  lines(
    headOf(plan, '//'),
    `import ${name} from '${module}'`,
    '',
    `const client = new ${name}({`,
    `  maxRetries: ${plan.tries - 1}, // besides the first attempt; the client follows x-should-retry, retry-after-ms and Retry-After`,
    `  timeout: ${plan.deadlineSeconds * 1000}, // for each attempt`,
    '})',
    '',
    '// The deadline is for all attempts and waits. Options of a call override the settings of the client.',
    'export const send = (params) =>',
    `  ${call}(params, { signal: AbortSignal.timeout(${plan.deadlineSeconds * 1000}) })`,
  )
