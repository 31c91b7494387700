import {
  access,
  askedFunction,
  codeLiteral,
  constants,
  keyComment,
  methodList,
  pauseFunction,
  type Dialect,
} from './javascript.ts'
import { headOf } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { lines, type Snippet } from './snippet.ts'

/**
 * axios with axios-retry 4. Its `timeout` covers all attempts and the waits between them while `shouldResetTimeout` is false: a wait
 * that doesn't fit ends the retries (softonic/axios-retry, src/index.ts).
 */
export const axiosRetry: Snippet = {
  id: 'axios-retry',
  label: 'JavaScript: axios with axios-retry',
  language: 'js',
  applies: ({ verdict, statuses }) => verdict !== 'reauth' && statuses.every((status) => status >= 400),
  code: (plan) => {
    const readsBody = plan.source?.in === 'body'
    const dialect: Dialect = {
      isTyped: false,
      header: (name) => (/^\w+$/.test(name) ? `headers.${name}` : `headers['${name}']`),
      parameters: readsBody ? '{ headers, data }' : '{ headers }',
      body: readsBody ? 'data' : null,
    }
    return lines(
      headOf(plan, '//'),
      "import axios from 'axios'",
      "import axiosRetry from 'axios-retry'",
      '',
      constants(plan),
      '',
      "// The timeout covers all attempts and waits: a wait that doesn't fit ends them.",
      'export const client = axios.create({ timeout: plan.deadline * 1000 })',
      '',
      'axiosRetry(client, {',
      '  retries: plan.tries - 1,',
      '  shouldResetTimeout: false,',
      `  retryCondition: ({ ${plan.repeats === 'any' ? '' : 'config, '}response }) =>`,
      `    ${conditions(plan).join(' &&\n    ')},`,
      '  retryDelay: (n, { response }) => pauseSeconds(n, askedSeconds(response)) * 1000,',
      '})',
      '',
      ...(plan.repeats === 'any'
        ? []
        : [
            keyComment,
            'const mayRepeat = ({ method, headers }) =>',
            `  [${methodList}].includes(method.toUpperCase()) || headers.has('${plan.keyHeader}')`,
            '',
          ]),
      pauseFunction(plan, dialect),
      '',
      askedFunction(plan, dialect),
    )
  },
}

function conditions({ statuses, guard, repeats, code }: SnippetPlan): string[] {
  return [
    `[${statuses.join(', ')}].includes(response?.status)`,
    ...(repeats === 'safe' ? ['mayRepeat(config)'] : []),
    ...(repeats === 'any-when-timed' ? ['(mayRepeat(config) || askedSeconds(response) !== null)'] : []),
    ...(guard === 'time' ? ['askedSeconds(response) !== null'] : []),
    ...(guard === 'code' && code ? [`response.data${access(code.path)} === ${codeLiteral(code.value)}`] : []),
  ]
}
