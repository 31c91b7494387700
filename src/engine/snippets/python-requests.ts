import { headOf, isTooLong, lastTry } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { askedFunction, constants, methodSet, pauseFunction } from './python.ts'
import { lines, number, type Snippet } from './snippet.ts'

/**
 * requests 2.32 with urllib3 2. urllib3's own `Retry` doesn't wait before the first retry, adds no jitter to Retry-After and raises
 * on a malformed one; this one overrides only that (urllib3, src/urllib3/util/retry.py).
 */
export const pythonRequests: Snippet = {
  id: 'python-requests',
  label: 'Python: requests with urllib3',
  language: 'python',
  // urllib3 decides before the body is read.
  applies: ({ guard }) => guard !== 'code',
  code: (plan) => (plan.verdict === 'reauth' ? renewed(plan) : repeated(plan)),
}

function repeated(plan: SnippetPlan): string {
  const isTimed = plan.guard === 'time' || plan.repeats === 'any-when-timed'
  return lines(
    headOf(plan, '#'),
    'import random',
    'import time',
    'from email.utils import parsedate_to_datetime',
    '',
    'import requests',
    'from requests.adapters import HTTPAdapter',
    'from urllib3.exceptions import MaxRetryError',
    'from urllib3.util.retry import Retry',
    '',
    constants(plan),
    ...(plan.repeats === 'any' ? [] : [`REPEATABLE = ${methodSet}`]),
    '',
    '',
    ...sessionFunction(plan),
    '',
    '',
    'class PlanRetry(Retry):',
    '    RETRY_AFTER_STATUS_CODES = frozenset()  # only the statuses of the plan',
    '',
    '    def increment(self, method=None, url=None, response=None, *args, **kwargs):',
    '        retry = super().increment(method, url, response, *args, **kwargs)',
    '        retry.end = getattr(self, "end", time.monotonic() + DEADLINE)',
    '        asked = asked_seconds(response.headers)',
    '        retry.pause = pause_seconds(len(retry.history), asked)',
    ...(isTimed
      ? [
          `        if asked is None${plan.guard === 'time' ? '' : ' and self.allowed_methods and method not in REPEATABLE'}:`,
          '            raise MaxRetryError(kwargs.get("_pool"), url, "no time given")',
        ]
      : []),
    '        if time.monotonic() + retry.pause > retry.end:  # too long to wait',
    '            raise MaxRetryError(kwargs.get("_pool"), url, "past the deadline")',
    '        return retry',
    '',
    '    def sleep(self, response=None):',
    '        time.sleep(self.pause)',
    '',
    '',
    pauseFunction(plan),
    '',
    '',
    askedFunction(plan, null),
  )
}

/** With a key, every request of the session is safe to retry: urllib3 sends the same headers on each attempt. */
function sessionFunction(plan: SnippetPlan): string[] {
  const retry = (allowed: string) => [
    '    retry = PlanRetry(',
    `        total=TRIES - 1, connect=0, read=0, other=0, allowed_methods=${allowed},`,
    `        status_forcelist=[${plan.statuses.join(', ')}], raise_on_status=False,`,
    '    )',
    '    session = requests.Session()',
    '    session.mount("https://", HTTPAdapter(max_retries=retry))',
    '    session.mount("http://", HTTPAdapter(max_retries=retry))',
    '    return session',
  ]
  if (plan.repeats === 'any') return ['def session():', ...retry('None')]
  return [
    'def session(keyed=False):',
    `    """keyed: every request has its own ${headerName(plan.keyHeader)} header, so a POST is safe to retry."""`,
    ...retry(`None if keyed else REPEATABLE${plan.repeats === 'any-when-timed' ? ' | {"POST", "PATCH"}' : ''}`),
  ]
}

const headerName = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())

const renewed = (plan: SnippetPlan): string =>
  lines(
    headOf(plan, '#'),
    '# get_token(fresh) is yours: it returns the stored token, or a new one if fresh is true.',
    ...(plan.waitSeconds && !isTooLong(plan) ? ['import time', ''] : []),
    'import requests',
    '',
    '',
    'def send(method, url, get_token, **kwargs):',
    '    headers = kwargs.pop("headers", None) or {}',
    `    kwargs.setdefault("timeout", ${number(plan.deadlineSeconds)})`,
    '',
    '    def with_token(token):',
    '        return requests.request(method, url, headers={**headers, "Authorization": f"Bearer {token}"}, **kwargs)',
    '',
    '    response = with_token(get_token(fresh=False))',
    ...(isTooLong(plan)
      ? ['    return response']
      : [
          `    if response.status_code != ${plan.statuses[0] ?? 401}:`,
          '        return response',
          plan.waitSeconds ? `    time.sleep(${number(plan.waitSeconds)})` : null,
          `    # ${lastTry}`,
          '    return with_token(get_token(fresh=True))',
        ]),
  )
