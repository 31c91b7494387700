import type { CodePage, Content } from '../catalogue/model.ts'
import { familyOf } from '../site/words.ts'
import type { Places } from './code-fields.ts'
import { codesAsSent } from './number-codes.ts'

/**
 * A TypeScript module for clients, `/errata.ts`: every error of every API as a constant, and a discriminated union for each API, so that a
 * `switch` over its codes doesn't compile if one is missing. Without services: they have typed clients of their own, and their codes would make
 * the union too large for the compiler. No imports; only erasable types.
 */
export function clientModule(content: Content, { address }: Places): string {
  const apis = content.apis.filter(({ api }) => api.group !== 'service')
  const codes = content.codes.filter(({ entry }) => apis.some(({ api }) => api.id === entry.api))
  const asSent = codesAsSent(content)
  const names = apis.map(({ api }) => `export type ${typeName(api.id)} = ErrorOf<${quoted(api.id)}>`)
  return `/**
 * Errors of ${apis.length} APIs, generated from ${address('/')}. Save this file next to your client and import from it.
 * When an API adds a code, a new version of this file has it, and your switch no longer compiles until it handles the code.
 */

/** The verdict is never, fix, reauth, wait, backoff or reconcile; null if the source doesn't say. */
const errors = [
${codes.map((page) => `  ${lineOf(page, asSent, address)},`).join('\n')}
] as const

/** Any error of any API, identified by \`api\`, then \`code\`, then \`status\`. */
export type KnownError = (typeof errors)[number]

export type Api = KnownError['api']

/** Any error of one API. \`code\` is null for a status that has no code of its own. */
export type ErrorOf<A extends Api> = Extract<KnownError, { api: A }>

/** The codes of one API. */
export type CodeOf<A extends Api> = NonNullable<ErrorOf<A>['code']>

${names.join('\n')}

/** Whether an API is known to send this code. */
export const isCodeOf = <A extends Api>(api: A, code: unknown): code is CodeOf<A> =>
  code !== null && errors.some((error) => error.api === api && error.code === code)

/**
 * Finds the error for a response.
 * @param code the code in the response, a number or a string; null if it has none
 * @param status HTTP status
 * @returns the error for the code, else for the status, else undefined
 */
export function errorOf<A extends Api>(api: A, code: string | number | null, status: number): ErrorOf<A> | undefined {
  const own = errors.filter((error): error is ErrorOf<A> => error.api === api)
  const family = \`\${Math.floor(status / 100)}xx\`
  return (
    own.find((error) => code !== null && String(error.code) === String(code)) ??
    own.find((error) => error.code === null && error.status === status) ??
    own.find((error) => error.code === null && error.status === family)
  )
}
`
}

/** `google-rpc` becomes `GoogleRpcError`; a name can't start with a digit, so `10ex` becomes `Api10exError`. */
export function typeName(api: string): string {
  const words = api.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${/^\d/.test(api) ? 'Api' : ''}${words.join('')}Error`
}

function lineOf({ entry }: CodePage, asSent: ReturnType<typeof codesAsSent>, address: Places['address']): string {
  const { api, code, status, moreStatuses, kind, retry, url } = entry
  const first = status.from === status.to ? String(status.from) : quoted(`${familyOf(status.from)}xx`)
  const sent = code === null ? null : asSent(api, code)
  const members = {
    api: quoted(api),
    code: typeof sent === 'string' ? quoted(sent) : String(sent),
    status: first,
    moreStatuses: `[${moreStatuses.join(', ')}]`,
    kind: quoted(kind),
    verdict: retry ? quoted(retry.verdict) : 'null',
    url: quoted(address(url)),
  }
  return `{ ${Object.entries(members)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, String.raw`\$&`)}'`
