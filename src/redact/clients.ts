import type { Found, RedactOptions } from './model.ts'
import { stringEnd } from './string-end.ts'
import { secretsIn } from './take.ts'

/** The secrets that clients take with a short flag: `mysql -psecret`, `redis-cli -a secret`, `curl -u name:password`, also as a list of arguments. */
export const findFlags = (text: string, options: RedactOptions): Found[] =>
  clients.flatMap(({ what, program, flag }) =>
    !program.test(text)
      ? []
      : [...text.matchAll(flag)].flatMap(({ 0: all, 1: opening, 2: quote = opening, index }) => {
          const start = index + all.length
          const length = text.slice(start, start + 400).search(/[\s"'\\]|$/)
          const end = quote ? stringEnd(text, start, quote) : start + length
          return secretsIn({ text, start, end, name: what, meaning: { what } }, options)
        }),
  )

const quote = String.raw`\\{0,7}["']`
/** What is between a flag and its value if that is the next argument. */
const next = String.raw`(?:${quote},\s{0,16}|=|[ \t]{1,4}(?:\\\s{1,64})?)`

/** Programs of clients, their flags that take a secret, and what that is. */
const rows: [programs: string, flags: string, what?: string][] = [
  ['curl|https?|httpie|xhs?', `(?:u|(?:[uUa]|-(?:proxy-)?user|-auth)${next})(?=[^\\s:]*:(?!//))`, 'user and password'],
  // Of `mysql -p shop` the word is a database.
  ['(?:mysql|mariadb)[\\w-]*', 'p'],
  // What follows `sshpass` has a flag for the port.
  ['sshpass|mongo\\w*|login|sqlcmd|(?:un)?zip|7z\\w?', `[pP](?<!ssh -p)${next}?`],
  ['redis-cli|ldap\\w+', `[aw]${next}`],
]
const clients = rows.map(([programs, flags, what = 'password']) => {
  const program = String.raw`\b(?:${programs})[\\"'\s.]`
  return {
    what,
    program: new RegExp(program),
    /** With its client before it in the same command, and neither a flag, a variable nor `<password>` or `PASSWORD` after it. */
    flag: new RegExp(
      String.raw`(${quote})?(?<![\w-])-${flags}(${quote})?(?![\s=\],)<-]|[A-Z_$\{}:]+(?![^\s"'\]);]))(?<=${program}(?:.|[\\,^\x60]\r?\n){0,300}?)`,
      'g',
    ),
  }
})
