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
import { lines, type Snippet } from './snippet.ts'

/**
 * got 14 and later: `calculateDelay` decides; `computedValue` is 0 if the limit, the method or the status forbids a retry, and
 * returning 0 ends it (sindresorhus/got, documentation/7-retry.md). got itself reads epochs in Retry-After as seconds.
 */
export const typescriptGot: Snippet = {
  id: 'typescript-got',
  label: 'TypeScript: got',
  language: 'ts',
  applies: ({ verdict, statuses }) => verdict !== 'reauth' && statuses.every((status) => status >= 400),
  code: (plan) => {
    const isInBody = plan.source?.in === 'body'
    const readsBody = isInBody || plan.guard === 'code'
    const dialect: Dialect = {
      isTyped: true,
      header: (name) => (/^\w+$/.test(name) ? `headers.${name}` : `headers['${name}']`),
      parameters: isInBody ? 'headers: IncomingHttpHeaders, body: any' : 'headers: IncomingHttpHeaders',
      body: isInBody ? 'body' : null,
    }
    return lines(
      headOf(plan, '//'),
      "import type { IncomingHttpHeaders } from 'node:http'",
      "import got, { type OptionsOfTextResponseBody } from 'got'",
      '',
      constants(plan),
      '',
      'export function send(url: string, options: OptionsOfTextResponseBody = {}) {',
      '  const end = Date.now() + plan.deadline * 1000',
      '  return got(url, {',
      '    timeout: { request: plan.deadline * 1000 },',
      '    ...options,',
      '    retry: {',
      '      limit: plan.tries - 1,',
      `      statusCodes: [${plan.statuses.join(', ')}],`,
      `      methods: [${allMethods}],`,
      '      errorCodes: [],',
      '      maxRetryAfter: Infinity, // by the clock of this machine; the wait below uses the server clock',
      '      calculateDelay: ({ attemptCount: n, computedValue, error }) => {',
      '        if (computedValue === 0 || !error.response) return 0 // no retry',
      readsBody ? '        const body = parsed(error.response.body)' : null,
      `        const asked = askedSeconds(error.response.headers${isInBody ? ', body' : ''})`,
      ...stops(plan, 'error.options').map((condition) => `        if (${condition}) return 0`),
      '        const pause = Math.max(1, pauseSeconds(n, asked) * 1000)',
      '        return Date.now() + pause > end ? 0 : pause',
      '      },',
      '    },',
      '  })',
      '}',
      '',
      ...(plan.repeats === 'any'
        ? []
        : [
            keyComment,
            'const mayRepeat = (options: { method: string; headers: Record<string, unknown> }) =>',
            `  [${methodList}].includes(options.method) || '${plan.keyHeader}' in options.headers`,
            '',
          ]),
      ...(readsBody
        ? [
            'function parsed(body: unknown) {',
            '  try {',
            '    return JSON.parse(String(body))',
            '  } catch {',
            '    return null',
            '  }',
            '}',
            '',
          ]
        : []),
      pauseFunction(plan, dialect),
      '',
      askedFunction(plan, dialect),
    )
  },
}
