import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** What a command wrote, and how it ended. */
export interface Ran {
  /** Standard output and error as they came, the command line before them; of long ones the beginning and the end. */
  paste: string
  /** As a shell reports it: 127 where there is no such command, 128 and more for a signal. */
  status: number
}

/**
 * Runs a command with our input, and passes its output on as it comes, byte for byte.
 * @param command its name and arguments; no shell reads them
 */
export function run(command: string[]): Promise<Ran> {
  const [name = '', ...args] = command
  const kept = keep()
  const child = spawn(name, args, { stdio: ['inherit', 'pipe', 'pipe'] })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.stdout.on('data', kept.add)
  child.stderr.on('data', kept.add)
  // Pipes, and not listeners that write: a slow reader of ours then slows the command, as it would without us.
  child.stdout.pipe(process.stdout, { end: false })
  child.stderr.pipe(process.stderr, { end: false })
  return new Promise((resolve) => {
    const end = (status: number) => {
      for (const signal of signals) process.off(signal, forward)
      resolve({ paste: `$ ${command.map(quoted).join(' ')}\n${kept.text()}`, status })
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`errata: cannot run ${name}: ${error.message}\n`)
      end(error.code === 'ENOENT' ? 127 : 126)
    })
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
  })
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Most characters of the output that are read, at its beginning and again at its end: a failure stands at one of them. */
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

/** As a shell reads it back: the engine takes method and address from the command line. */
const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
