import type { Entry, Kind, RetryRule } from '../engine/model.ts'

/**
 * TypeScript that says whether a response of any of these APIs is of one kind, and what to do about it.
 * @param kind the kind
 * @param entries every entry of the catalog, of all kinds: a status is of this kind only if no code says otherwise
 * @returns a module without imports; empty where no API documents the kind
 */
export function kindMapping(kind: Kind, entries: Entry[]): string {
  const sent = entries.filter(({ retired }) => !retired)
  const own = sent.filter((entry) => entry.kind === kind)
  if (own.length === 0) return ''
  const type = typeName(kind)
  const verdicts = unique(own.map(({ retry }) => retry?.verdict ?? null))
  return `export interface ${type} {
  api: ${union(unique(own.map(({ api }) => api)))}
  /** As it is sent; null: a status without a code. */
  code: string | null
  /** The lowest and the highest status that it has. */
  from: number
  to: number
  /** What must happen before a retry${verdicts.includes(null) ? "; null: the source doesn't say" : ''}. */
  verdict: ${union(verdicts)}
${members(own)}  /** Codes and statuses in this range of another kind, or with a row of their own. */
  except?: readonly (string | number)[]
}

const rows: readonly ${type}[] = [
${own.map((entry) => `  ${row(entry, sent)},`).join('\n')}
]

/** The row of a response, by its code before its status; null: the response is of another kind. */
export function as${type}(api: string, status: number, code: string | null): ${type} | null {
  const own = rows.filter((row) => row.api === api)
  const isIn = ({ from, to, except = [] }: ${type}) =>
    from <= status && status <= to && !except.includes(status) && !(code !== null && except.includes(code))
  return (
    own.find((row) => row.code !== null && row.code === code) ??
    own.find((row) => row.code === null && isIn(row)) ??
    null
  )
}
`
}

/** `rate-limited` becomes `RateLimited`. */
const typeName = (kind: Kind) => kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

const rules = {
  floorSeconds: 'The shortest wait.',
  elseSeconds: 'The wait if the response gives none.',
  capSeconds: 'The longest single wait.',
  tries: 'Attempts in all, including the first.',
  anyMethod: 'A retry is safe with any method.',
} satisfies Partial<Record<keyof RetryRule, string>>

const ruleNames = Object.keys(rules) as (keyof typeof rules)[]

/** Only the members that a row has. */
const members = (own: Entry[]) =>
  ruleNames
    .filter((name) => own.some(({ retry }) => retry?.[name]))
    .map((name) => `  /** ${rules[name]} */\n  ${name}?: ${name === 'anyMethod' ? 'true' : 'number'}\n`)
    .join('')

function row(entry: Entry, sent: Entry[]): string {
  const statuses = [entry.status.from, entry.status.to, ...entry.moreStatuses]
  const except = entry.code === null ? exceptions(entry, sent) : []
  const values: [string, unknown][] = [
    ['api', entry.api],
    ['code', entry.code],
    ['from', Math.min(...statuses)],
    ['to', Math.max(...statuses)],
    ['verdict', entry.retry?.verdict ?? null],
    ...ruleNames.flatMap((name): [string, unknown][] => (entry.retry?.[name] ? [[name, entry.retry[name]]] : [])),
  ]
  const fields = values.map(([name, value]) => `${name}: ${literal(value)}`)
  return `{ ${[...fields, ...(except.length > 0 ? [`except: [${except.map(literal).join(', ')}]`] : [])].join(', ')} }`
}

/** What the same API documents in the range of a bare status with another meaning. */
function exceptions({ api, kind, status }: Entry, sent: Entry[]): (string | number)[] {
  const within = (entry: Entry) =>
    [entry.status.from, ...entry.moreStatuses].some((other) => status.from <= other && other <= status.to)
  const others = sent.filter((entry) => entry.api === api && entry.kind !== kind && within(entry))
  return unique(
    others.flatMap(({ code, status: other }): (string | number)[] =>
      code !== null ? [code] : other.from === other.to && status.from !== status.to ? [other.from] : [],
    ),
  )
}

const literal = (value: unknown) =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, String.raw`\$&`)}'` : String(value)

const union = (values: unknown[]) => values.map(literal).join(' | ')

const unique = <T>(values: T[]): T[] => [...new Set(values)]
