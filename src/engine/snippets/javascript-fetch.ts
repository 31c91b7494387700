import { askedFunction, constants, keyComment, methodList, pauseFunction, stops, type Dialect } from './javascript.ts'
import { headOf, isTooLong, lastTry } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

/** `fetch`, in browsers, Node, Deno, Bun and workers; nothing to install. */
export const javascriptFetch: Snippet = {
  id: 'javascript-fetch',
  label: 'JavaScript: fetch',
  language: 'js',
  applies: () => true,
  code: (plan) => (plan.verdict === 'reauth' ? renewed(plan) : repeated(plan)),
}

function repeated(plan: SnippetPlan): string {
  const isInBody = plan.source?.in === 'body'
  const dialect: Dialect = {
    isTyped: false,
    header: (name) => `headers.get('${name}')`,
    parameters: isInBody ? '{ headers }, body' : '{ headers }',
    body: isInBody ? 'body' : null,
  }
  return lines(
    headOf(plan, '//'),
    constants(plan),
    `const statuses = [${plan.statuses.join(', ')}]`,
    '',
    'export async function send(url, init = {}) {',
    '  const end = Date.now() + plan.deadline * 1000',
    '  const signal = AbortSignal.timeout(plan.deadline * 1000)',
    '  for (let n = 1; ; n++) {',
    '    const response = await fetch(url, { signal, ...init })',
    '    if (n === plan.tries || !statuses.includes(response.status)) return response',
    isInBody || plan.guard === 'code' ? '    const body = await response.clone().json().catch(() => null)' : null,
    `    const asked = askedSeconds(response${isInBody ? ', body' : ''})`,
    ...stops(plan, 'init').map((condition) => `    if (${condition}) return response`),
    '    const pause = pauseSeconds(n, asked) * 1000',
    '    if (Date.now() + pause > end) return response // too long to wait',
    '    await response.body?.cancel()',
    '    await new Promise((resolve) => setTimeout(resolve, pause))',
    '  }',
    '}',
    '',
    ...(plan.repeats === 'any'
      ? []
      : [
          keyComment,
          "const mayRepeat = ({ method = 'GET', headers }) =>",
          `  [${methodList}].includes(method.toUpperCase()) ||`,
          `  new Headers(headers).has('${plan.keyHeader}')`,
          '',
        ]),
    pauseFunction(plan, dialect),
    '',
    askedFunction(plan, dialect),
  )
}

const renewed = (plan: SnippetPlan): string =>
  lines(
    headOf(plan, '//'),
    '// getToken({ fresh }) is yours: it returns the stored token, or a new one if fresh is true.',
    'export async function send(url, init, getToken) {',
    '  const withToken = (token) => {',
    '    const headers = new Headers(init?.headers)',
    "    headers.set('authorization', `Bearer ${token}`)",
    `    return fetch(url, { signal: AbortSignal.timeout(${number(plan.deadlineSeconds * 1000)}), ...init, headers })`,
    '  }',
    '  const response = await withToken(await getToken({ fresh: false }))',
    ...(isTooLong(plan)
      ? ['  return response']
      : [
          `  if (response.status !== ${plan.statuses[0] ?? 401}) return response`,
          '  await response.body?.cancel()',
          plan.waitSeconds
            ? `  await new Promise((resolve) => setTimeout(resolve, ${number(plan.waitSeconds * 1000)}))`
            : null,
          `  // ${lastTry}`,
          '  return withToken(await getToken({ fresh: true }))',
        ]),
    '}',
  )
