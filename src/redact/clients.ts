import type { Found, RedactOptions } from './model.ts'
import { stringEnd } from './string-end.ts'
import { secretsIn } from './take.ts'

/** The secrets that clients take with a short flag: `mysql -psecret`, `redis-cli -a secret`, `curl -u name:password`, also as a list of arguments. */
export function findFlags(text: string, options: RedactOptions): Found[] {
  const secrets: Found[] = []
  let client = -1
  step.lastIndex = 0
  for (let match = step.exec(text); match; match = step.exec(text)) {
    const [all, opening, flag, space, quoted, ...programs] = match
    if (!flag) {
      client = programs.findIndex((program) => program)
      continue
    }
    const start = match.index + all.length
    step.lastIndex = start
    if (!clients[client]?.[1].includes(flag + (space && ' ')) || (!space && opening && quoted)) continue
    const isPair = client === 0
    // What follows is of the program that it starts: `sshpass -p secret ssh -p 22`.
    if (!isPair) client = -1
    const quote = quoted ?? (space ? undefined : opening)
    const bare = /^[^\s"'\\]*/.exec(text.slice(start, start + 400))?.[0] ?? ''
    const end = quote ? stringEnd(text, start, quote) : start + bare.length
    const value = text.slice(start, end)
    // A variable, or what stands for a value in the usage of a program.
    if (/^[A-Z_${}:]+$|^[[<]/.test(value) || (isPair && !/:(?!\/\/)/.test(value))) continue
    const what = isPair ? 'user and password' : 'password'
    secrets.push(...secretsIn({ text, start, end, name: what, meaning: { what } }, options))
    step.lastIndex = end
  }
  return secrets
}

/** Clients, and their flags that take a secret: with a space where it may be the next argument. Those of the first take `name:password`. */
const clients: [programs: string, flags: string][] = [
  ['curl|https?|httpie|xhs?', 'u U a -user -auth -proxy-user '],
  // Of `mysql -p shop` the word is a database.
  ['mysql\\w*|mariadb[\\w-]*', 'p'],
  ['sshpass(?=\\W+p)|mongo\\w*|cqlsh|login', 'p '],
  ['redis-cli|valkey-cli', 'a '],
  ['ldap\\w+', 'w '],
  ['sqlcmd|bcp|unzip|zip|mosquitto_\\w+', 'P '],
]

/** A flag and what stands between it and its value, a program, or the end of a command: of a line that does not go on. */
const step = new RegExp(
  String.raw`(\\{0,7}["'])?(?<![\w-])-([uUapPw]|-(?:proxy-)?user|-auth)(\\{0,7}["'],\s{0,16}|=|[ \t]{1,4}(?:\\\r?\n\s{0,64})?|(?=[^\s=-]))(\\{0,7}["'])?|` +
    String.raw`(?<![^\s"'\x60$(|&;/])(?:${clients.map(([programs]) => `(${programs})`).join('|')})(?=[\\"'\s.])|` +
    String.raw`(?<![\\,^\x60]\r?)\n| [|;&]+ `,
  'g',
)
