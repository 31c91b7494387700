import type { Path } from '../model.ts'
import { literal } from './literal.ts'
import { inSeconds, otherHeader, ownPause, timesOf, waitInstead, type Arithmetic } from './pause.ts'
import { idempotentMethods, type SnippetPlan } from './plan.ts'
import { lines, number } from './snippet.ts'

/** What differs between the JavaScript clients. */
export interface Dialect {
  /** TypeScript: parameters get types. */
  isTyped: boolean
  /** How a header of the response is read: `headers.get('date')`. */
  header(name: string): string
  /** Parameters of `askedSeconds`: `headers`. */
  parameters: string
  /** The response's parsed body as an expression inside `askedSeconds`; `null` if it isn't available. */
  body: string | null
}

const arithmetic: Arithmetic = {
  nameOf: (time) => `plan.${time}`,
  random: 'Math.random()',
  tripled: 'plan.base * 3 ** n',
  pick: (which, a, b) => `Math.${which}(${a}, ${b})`,
}

/** The plan as an object, times in seconds. */
export function constants(plan: SnippetPlan): string {
  const members = [['tries', plan.tries] as const, ...timesOf(plan)].map(([name, value]) => `${name}: ${number(value)}`)
  return `const plan = { ${members.join(', ')} } // times in seconds`
}

/** `pauseSeconds(n, asked)`: the server's wait is never shortened. */
export function pauseFunction(plan: SnippetPlan, { isTyped }: Pick<Dialect, 'isTyped'>): string {
  const wait = plan.floorSeconds > 0 ? 'wait' : 'asked'
  return lines(
    isTyped ? 'function pauseSeconds(n: number, asked: number | null) {' : 'function pauseSeconds(n, asked) {',
    '  const growth = plan.base * 2 ** (n - 1)',
    `  if (asked === null) return ${ownPause(plan, arithmetic)}`,
    wait === 'wait' ? '  const wait = Math.max(asked, plan.floor)' : null,
    `  return ${wait} + Math.random() * (n === 1 ? ${wait} / 10 || 1 : Math.min(plan.cap, growth))`,
    '}',
  )
}

/** `askedSeconds(…)`: what the server asks for, or `null`; dates and epochs are counted by the server's own clock. */
export function askedFunction(plan: SnippetPlan, { isTyped, header, parameters, body }: Dialect): string {
  const more = otherTime(plan, header, body)
  const known = waitInstead(plan, body !== null)
  const instead = known === null ? 'null' : number(known)
  const retryAfter = `/^\\d+$/.test(value) ? Number(value) : / GMT$/.test(value) ? (Date.parse(value) - now) / 1000 : NaN`
  return lines(
    '// Retry-After in seconds or as an HTTP date, by the server clock.',
    `function askedSeconds(${parameters})${isTyped ? ': number | null' : ''} {`,
    `  const value = ${header('retry-after')} ?? ''`,
    `  const now = Date.parse(${header('date')} ?? '') || Date.now()`,
    ...(more === null
      ? [`  const seconds = ${retryAfter}`, `  return seconds >= 0 ? seconds : ${instead}`]
      : [
          '  const times = [',
          `    ${retryAfter},`,
          `    ${more},`,
          '  ].filter((time) => time >= 0)',
          '  return times.length > 0 ? Math.max(...times) : null',
        ]),
    '}',
  )
}

/** The place besides Retry-After that this response's wait came from, in seconds; NaN at run time if it is missing. */
function otherTime(plan: SnippetPlan, header: Dialect['header'], body: string | null): string | null {
  const name = otherHeader(plan)
  const { source } = plan
  if (name) return inSeconds(plan, `Number(${header(name)} ?? NaN)`, 'now / 1000')
  if (source?.in !== 'body' || body === null) return null
  const member = `${body}${access(source.path)}`
  return inSeconds(plan, source.unit === 'duration' ? `Number.parseFloat(${member})` : `Number(${member} ?? NaN)`, '')
}

/** `?.error?.details?.[0]?.['retry-after']` */
export const access = (path: Path): string =>
  path
    .map((key) =>
      typeof key === 'string' && /^\w+$/.test(key)
        ? `?.${key}`
        : `?.[${typeof key === 'number' ? key : literal(key, 'js')}]`,
    )
    .join('')

/** The methods that are safe to retry, as the elements of a list. */
export const methodList = idempotentMethods.map((method) => `'${method}'`).join(', ')

/** Every method, for clients that need a list. */
export const allMethods = `${methodList}, 'POST', 'PATCH'`

/** The API's code as a literal. */
export const codeLiteral = (value: string | number): string =>
  typeof value === 'number' ? String(value) : literal(value, 'js')

/** Why a POST isn't simply retried, above the function that decides it. */
export const keyComment = '// A POST or PATCH is retried only with a key that lets the server recognize the retry.'

/**
 * What makes a response final, besides its status; `asked` is what the server asks for.
 * @param request the request as an expression, as `mayRepeat` takes it
 */
export const stops = ({ guard, repeats, code }: SnippetPlan, request: string, body = 'body'): string[] => [
  ...(repeats === 'any' ? [] : [`${repeats === 'safe' ? '' : 'asked === null && '}!mayRepeat(${request})`]),
  ...(guard === 'time' ? ['asked === null'] : []),
  ...(guard === 'code' && code ? [`${body}${access(code.path)} !== ${codeLiteral(code.value)}`] : []),
]
