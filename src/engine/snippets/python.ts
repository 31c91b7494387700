import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { inSeconds, otherHeader, ownPause, timesOf, upper, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number } from './snippet.ts'

const arithmetic: Arithmetic = {
  nameOf: upper,
  random: 'random.random()',
  tripled: 'BASE * 3**n',
  pick: (which, a, b) => `${which}(${a}, ${b})`,
}

/** The plan as module constants, times in seconds. */
export function constants(plan: SnippetPlan): string {
  const times = [['tries', plan.tries] as const, ...timesOf(plan)]
  return `${times.map(([name]) => upper(name)).join(', ')} = ${times.map(([, value]) => number(value)).join(', ')}  # times in seconds`
}

/** `pause_seconds(n, asked)`: the server's wait is never shortened. */
export function pauseFunction(plan: SnippetPlan): string {
  const wait = plan.floorSeconds > 0 ? 'wait' : 'asked'
  return lines(
    'def pause_seconds(n, asked):',
    '    growth = BASE * 2 ** (n - 1)',
    '    if asked is None:',
    `        return ${ownPause(plan, arithmetic)}`,
    wait === 'wait' ? '    wait = max(asked, FLOOR)' : null,
    `    return ${wait} + random.random() * ((${wait} / 10 or 1) if n == 1 else min(CAP, growth))`,
  )
}

/**
 * `asked_seconds(headers)`: what the server asks for, or `None`.
 * @param body the parsed body, as the name of a second parameter; `null` if it isn't available
 */
export function askedFunction(plan: SnippetPlan, body: string | null): string {
  const more = otherTime(plan, body)
  const known = waitInstead(plan, body !== null)
  const instead = known === null ? 'None' : number(known)
  return lines(
    `def asked_seconds(headers${more && plan.source?.in === 'body' ? `, ${body}` : ''}):`,
    '    """Retry-After in seconds or as an HTTP date, by the server clock."""',
    '    now = date_of(headers.get("Date")) or time.time()',
    '    value = headers.get("Retry-After", "").strip()',
    '    date = date_of(value)',
    `    seconds = float(value) if value.isdecimal() else date - now if date else ${more === null ? instead : 'None'}`,
    ...(more === null
      ? ['    return seconds if seconds is None or seconds >= 0 else None']
      : [
          '    try:',
          `        named = ${more}`,
          '    except (ArithmeticError, LookupError, TypeError, ValueError):',
          '        named = None',
          `    return max((each for each in (seconds, named) if each is not None and each >= 0), default=${instead})`,
        ]),
    '',
    '',
    'def date_of(text):',
    '    try:',
    '        return parsedate_to_datetime(text).timestamp()',
    '    except (ArithmeticError, TypeError, ValueError):',
    '        return None',
  )
}

function otherTime(plan: SnippetPlan, body: string | null): string | null {
  const header = otherHeader(plan)
  const { source } = plan
  if (header) return inSeconds(plan, `float(headers["${header}"])`, 'now')
  if (source?.in !== 'body' || body === null) return null
  const member = `${body}${access(source.path)}`
  return inSeconds(plan, source.unit === 'duration' ? `float(str(${member}).rstrip("s"))` : `float(${member})`, '')
}

/** `["error"]["details"][0]` */
export const access = (path: Path): string =>
  path.map((key) => `[${typeof key === 'number' ? key : literal(key, 'python')}]`).join('')

/** The methods that are safe to retry, as a set. */
export const methodSet = `{${idempotentMethods.map((method) => `"${method}"`).join(', ')}}`

export const codeLiteral = (value: string | number): string =>
  typeof value === 'number' ? String(value) : literal(value, 'python')
