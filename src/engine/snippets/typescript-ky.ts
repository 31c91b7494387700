import {
  allMethods,
  askedFunction,
  constants,
  keyComment,
  methodList,
  pauseFunction,
  stops,
  type Dialect,
} from './javascript.ts'
import { headOf } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { lines, type Snippet } from './snippet.ts'

const dialectOf = ({ source }: SnippetPlan): Dialect => ({
  isTyped: true,
  header: (name) => `headers.get('${name}')`,
  parameters: source?.in === 'body' ? '{ headers }: Response, data: any' : '{ headers }: Response',
  body: source?.in === 'body' ? 'data' : null,
})

/**
 * ky 2. Its own `delay` doesn't see the response and its own Retry-After gets no jitter, so the wait is in `beforeRetry`, where
 * throwing ends the retries (sindresorhus/ky, source/types/hooks.ts).
 */
export const typescriptKy: Snippet = {
  id: 'typescript-ky',
  label: 'TypeScript: ky',
  language: 'ts',
  // ky retries only if it throws, which is for statuses from 400 on.
  applies: ({ verdict, statuses }) => verdict !== 'reauth' && statuses.every((status) => status >= 400),
  code: (plan) => {
    const dialect = dialectOf(plan)
    return lines(
      headOf(plan, '//'),
      "import ky, { HTTPError, type Options } from 'ky'",
      '',
      constants(plan),
      '',
      'export function send(url: string, options: Options = {}) {',
      '  const end = Date.now() + plan.deadline * 1000',
      '  return ky(url, {',
      '    timeout: plan.deadline * 1000,',
      '    ...options,',
      '    retry: {',
      '      limit: plan.tries - 1,',
      `      statusCodes: [${plan.statuses.join(', ')}],`,
      `      methods: [${allMethods.toLowerCase()}],`,
      "      afterStatusCodes: [], // the hook below waits, ky itself doesn't",
      '      delay: () => 1,',
      '    },',
      '    hooks: {',
      '      ...options.hooks,',
      '      beforeRetry: [',
      '        async ({ request, error, retryCount }) => {',
      '          if (!(error instanceof HTTPError)) throw error',
      `          const asked = askedSeconds(error.response${plan.source?.in === 'body' ? ', error.data' : ''})`,
      ...stops(plan, 'request', '(error.data as any)').map((condition) => `          if (${condition}) throw error`),
      '          const pause = pauseSeconds(retryCount, asked) * 1000',
      '          if (Date.now() + pause > end) throw error',
      '          await new Promise((resolve) => setTimeout(resolve, pause))',
      '        },',
      '      ],',
      '    },',
      '  })',
      '}',
      '',
      ...(plan.repeats === 'any'
        ? []
        : [
            keyComment,
            'const mayRepeat = ({ method, headers }: Request) =>',
            `  [${methodList}].includes(method) || headers.has('${plan.keyHeader}')`,
            '',
          ]),
      pauseFunction(plan, dialect),
      '',
      askedFunction(plan, dialect),
    )
  },
}
