import { headOf } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { access, askedFunction, codeLiteral, constants, methodSet, pauseFunction } from './python.ts'
import { lines, type Snippet } from './snippet.ts'

/**
 * httpx with tenacity 8.3 and later, which computes the wait before it checks whether to stop; `retry_error_callback` returns the last
 * response instead of raising (jd/tenacity, tenacity/__init__.py).
 */
export const pythonHttpx: Snippet = {
  id: 'python-httpx',
  label: 'Python: httpx with tenacity',
  language: 'python',
  applies: ({ verdict }) => verdict !== 'reauth',
  code: (plan) => {
    const readsBody = plan.source?.in === 'body'
    const asked = readsBody ? 'asked_seconds(response.headers, json_of(response))' : 'asked_seconds(response.headers)'
    return lines(
      headOf(plan, '#'),
      'import random',
      'import time',
      'from email.utils import parsedate_to_datetime',
      '',
      'import httpx',
      'from tenacity import Retrying, retry_if_result, stop_after_attempt, stop_before_delay',
      '',
      constants(plan),
      '',
      '',
      'def send(client: httpx.Client, request: httpx.Request) -> httpx.Response:',
      '    """The response of the last attempt; connection errors are raised at once."""',
      '    retrying = Retrying(',
      '        retry=retry_if_result(may_repeat),',
      '        wait=lambda state: pause_of(state.attempt_number, state.outcome.result()),',
      '        stop=stop_after_attempt(TRIES) | stop_before_delay(DEADLINE),  # too long to wait',
      '        retry_error_callback=lambda state: state.outcome.result(),',
      '    )',
      '    return retrying(client.send, request)',
      '',
      '',
      'def may_repeat(response):',
      ...conditions(plan, asked),
      '',
      '',
      ...(readsBody || plan.guard === 'code'
        ? [
            'def json_of(response):',
            '    try:',
            '        return response.json()',
            '    except ValueError:',
            '        return None',
            '',
            '',
          ]
        : []),
      'def pause_of(n, response):',
      `    return pause_seconds(n, ${asked})`,
      '',
      '',
      pauseFunction(plan),
      '',
      '',
      askedFunction(plan, readsBody ? 'body' : null),
    )
  },
}

function conditions({ statuses, guard, repeats, keyHeader, code }: SnippetPlan, asked: string): string[] {
  const isOurs = `response.status_code ${statuses.length === 1 ? `== ${statuses[0]}` : `in {${statuses.join(', ')}}`}`
  const isSafe = [
    '    # A POST or PATCH is retried only with a key that lets the server recognize the retry.',
    '    request = response.request',
    `    is_safe = request.method in ${methodSet} or "${keyHeader}" in request.headers`,
  ]
  const all = [
    isOurs,
    ...(repeats === 'safe' ? ['is_safe'] : []),
    ...(repeats === 'any-when-timed' ? [`(is_safe or ${asked} is not None)`] : []),
    ...(guard === 'time' ? [`${asked} is not None`] : []),
    ...(guard === 'code' ? ['has_code'] : []),
  ]
  const hasCode =
    guard === 'code' && code
      ? [
          '    try:',
          `        has_code = json_of(response)${access(code.path)} == ${codeLiteral(code.value)}`,
          '    except (KeyError, IndexError, TypeError):',
          '        return False',
        ]
      : []
  return [...(repeats === 'any' ? [] : isSafe), ...hasCode, `    return ${all.join(' and ')}`]
}
