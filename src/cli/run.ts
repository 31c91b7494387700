import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** The output of a command, and its exit status. */
export interface Ran {
  /** The command line, then standard output and error as they arrived; only start and end if they are long. */
  paste: string
  /** As a shell reports it: 127 if the command was not found, 128 and more for a signal. */
  status: number
}

/**
 * Runs a command with our standard input, and forwards its output as it arrives, byte for byte.
 * @param command its name and arguments; no shell interprets them
 */
export function run(command: string[]): Promise<Ran> {
  const [name = '', ...args] = command
  const kept = keep()
  const child = spawn(name, args, { stdio: ['inherit', 'pipe', 'pipe'] })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.stdout.on('data', kept.add)
  child.stderr.on('data', kept.add)
  // Pipes instead of listeners: a slow reader then slows down the command, as it would without us.
  child.stdout.pipe(process.stdout, { end: false })
  child.stderr.pipe(process.stderr, { end: false })
  return new Promise((resolve) => {
    const end = (status: number) => {
      for (const signal of signals) process.off(signal, forward)
      resolve({ paste: `$ ${command.map(quoted).join(' ')}\n${kept.text()}`, status })
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`errata: can't run ${name}: ${error.message}\n`)
      end(error.code === 'ENOENT' ? 127 : 126)
    })
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
  })
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Maximum number of bytes kept of the start and of the end of the output: a failure is at one of them. */
const mostKept = 1_000_000

function keep() {
  let head: Buffer[] = []
  let tail: Buffer[] = []
  let headSize = 0
  let tailSize = 0
  return {
    add: (chunk: Buffer) => {
      if (headSize < mostKept) {
        head.push(chunk)
        headSize += chunk.length
        return
      }
      tail.push(chunk)
      tailSize += chunk.length
      while (tailSize - (tail[0]?.length ?? 0) > mostKept) tailSize -= tail.shift()?.length ?? 0
    },
    text: () => Buffer.concat([...head, ...tail]).toString('utf8'),
  }
}

/** Quoted for a shell: the engine reads method and address from the command line. */
const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
