import { headOf } from '../note.ts'
import { constants, pauseFunction } from '../python.ts'
import { lines, number, type Snippet } from '../snippet.ts'

/**
 * Google's clients for Python. `google.api_core.retry.Retry` doesn't read RetryInfo or count attempts, so it is turned off for the call, and
 * the loop reads the detail (googleapis/python-api-core, exceptions.py: `details`).
 */
export const google: Snippet = {
  id: 'google-python',
  label: 'Google client for Python',
  language: 'python',
  applies: ({ verdict, senders, statuses, repeats, needsKey }) =>
    verdict !== 'reauth' &&
    senders.some((id) => /^(?:google|grpc)/.test(id)) &&
    statuses.every((status) => Object.hasOwn(exceptions, status)) &&
    (repeats === 'any' || !needsKey),
  code: (plan) =>
    lines(
      headOf(plan, '#'),
      'import random',
      'import time',
      '',
      'from google.api_core import exceptions',
      'from google.rpc.error_details_pb2 import RetryInfo',
      '',
      constants(plan),
      `PASSING = (${plan.statuses.map((status) => `exceptions.${exceptions[status as keyof typeof exceptions]},`).join(' ')})`,
      '',
      '',
      'def call(method, *args, **kwargs):',
      plan.repeats === 'any'
        ? '    """call(client.get_secret, request={...})"""'
        : '    """call(client.get_secret, request={...}); only for calls that are safe to retry."""',
      '    end = time.monotonic() + DEADLINE',
      '    for n in range(1, TRIES + 1):',
      '        try:',
      '            return method(*args, retry=None, timeout=end - time.monotonic(), **kwargs)',
      '        except PASSING as error:',
      '            info = next((each for each in error.details if isinstance(each, RetryInfo)), None)',
      `            asked = info.retry_delay.ToTimedelta().total_seconds() if info else ${plan.fallbackSeconds === null ? 'None' : number(plan.fallbackSeconds)}`,
      '            pause = pause_seconds(n, asked)',
      '            if n == TRIES or time.monotonic() + pause > end:  # too long to wait',
      '                raise',
      '            time.sleep(pause)',
      '',
      '',
      pauseFunction(plan),
    ),
}

const exceptions = {
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}
