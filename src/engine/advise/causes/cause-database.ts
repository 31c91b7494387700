import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/**
 * An error of a database that reached the client, usually as a 500: the data of the request breaks a rule, so a retry fails too. SQLSTATE classes
 * 22 and 23 (PostgreSQL, appendix A), and the words of MySQL, SQLite, SQL Server, Oracle, MongoDB and Prisma for them.
 */
export function databaseCause({ response: { status }, kind }: AdviceInput, { codes, prose }: Signs): Cause | null {
  if (status !== null && status < 500) return null
  for (const { names, words, ...cause } of rules) {
    const found = codes.find((code) => names.test(code)) ?? words.exec(prose)?.[0]
    if (found !== undefined) return { ...cause, kind, words: found, caveats: [], isDecisive: false }
  }
  return null
}

interface Rule extends Pick<Cause, 'usual' | 'why'> {
  names: RegExp
  words: RegExp
}

const usual = (verdict: 'fix' | 'reconcile', name: string): Cause['usual'] => ({
  verdict,
  actor: 'caller',
  processed: 'maybe',
  tries: 4,
  name: `the database: ${name}`,
})

const rules: readonly Rule[] = [
  {
    names: /^(?:E11000|P2002|ER_DUP_ENTRY|SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY))$/,
    words:
      /E11000 duplicate key|duplicate key value violates|Duplicate entry '|UNIQUE constraint failed|unique constraint [^\n]{0,80}violated|Violation of (?:UNIQUE|PRIMARY) KEY|SQLSTATE\[?:? ?23505/i,
    usual: usual('reconcile', 'the value already exists'),
    why: 'The database already has this value, and it must be unique: the same request would fail again. An earlier attempt may have stored it.',
  },
  {
    names:
      /^(?:P20(?:00|03|05|06|07|11|12|13|14|20)|ER_(?:BAD_NULL_ERROR|DATA_TOO_LONG|NO_REFERENCED_ROW_2|ROW_IS_REFERENCED_2)|SQLITE_CONSTRAINT(?:_NOTNULL|_FOREIGNKEY|_CHECK)?)$/,
    words:
      /violates (?:not-null|foreign key|check|exclusion) constraint|(?:NOT NULL|FOREIGN KEY|CHECK) constraint failed|Column '[^'\n]{1,80}' cannot be null|child row: a foreign key|parent row: a foreign key|value too long for type|Data too long for column|invalid input syntax for type|out of range (?:for (?:type|column)|value for column)|numeric field overflow|binary data would be truncated|statement conflicted with the|ORA-0?(?:1400|1438|2290|2291|2292|12899)|SQLSTATE\[?:? ?2[23]\d{3}/i,
    usual: usual('fix', 'it rejects a value'),
    why: "The database rejects a value, so the same request would fail again. Change what the message names; if it isn't in your request, report it to the API provider.",
  },
]
