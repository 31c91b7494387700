import { parseArgs } from 'node:util'

const options = {
  json: { type: 'boolean' },
  brief: { type: 'boolean' },
  part: { type: 'string' },
  redact: { type: 'boolean' },
  markdown: { type: 'boolean' },
  support: { type: 'boolean' },
  emails: { type: 'boolean' },
  ips: { type: 'boolean' },
  ibans: { type: 'boolean' },
  lines: { type: 'boolean' },
  method: { type: 'string' },
  key: { type: 'boolean' },
  'exit-zero': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** The parsed command line. */
export interface Asked {
  /** `read`: diagnose a file or standard input. */
  command: 'read' | 'explain' | 'run' | 'mcp'
  values: Values
  /** The arguments of the command: a file, a code, a command to run. */
  rest: string[]
}

/**
 * Reads the arguments. Those after the command of `run` are its own, and never read as our options.
 * @throws UsageError if an option is unknown or lacks its value
 */
export function readArguments(given: string[]): Asked {
  const at = placeOfCommand(given)
  const command = commands.find((name) => name === given[at])
  if (command === 'run') {
    const { own, rest } = splitRun(given.slice(at + 1))
    return { command, values: parse([...given.slice(0, at), ...own]).values, rest }
  }
  const { values, positionals } = parse(given)
  const part = values.part
  if (part !== undefined && !/^[1-9]\d{0,6}$/.test(part))
    throw new UsageError(`--part expects the number of a response in the list, starting at 1; found "${part}"`)
  return command ? { command, values, rest: positionals.slice(1) } : { command: 'read', values, rest: positionals }
}

const commands = ['explain', 'run', 'mcp'] as const

/** The command line is wrong; the message says what was expected. */
export class UsageError extends Error {}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error })
  }
}

/** Index of the first word that is neither an option nor its value; -1 if there is none. */
function placeOfCommand(args: string[]): number {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  return tokens.find(({ kind }) => kind === 'positional')?.index ?? -1
}

/** `run --brief -- curl …`, `run curl …`: our options come first, up to `--` or the first other word. */
function splitRun(args: string[]): { own: string[]; rest: string[] } {
  const end = args.findIndex((arg) => arg === '--' || !arg.startsWith('-'))
  if (end < 0) return { own: args, rest: [] }
  return { own: args.slice(0, end), rest: args.slice(args[end] === '--' ? end + 1 : end) }
}
