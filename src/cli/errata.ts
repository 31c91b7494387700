#!/usr/bin/env node
/** The command `errata`; see `usage.ts`. */
import * as module from 'node:module'
import { ContentError } from '../catalogue/content-error.ts'

// Node 22.8 and newer cache compiled code, which makes the second start twice as fast. Nothing big must be loaded before this.
module.enableCompileCache?.()
const { main } = await import('./main.ts').catch((error: unknown) => {
  // In the source tree, the tables are read at each start, and an error in them ends here.
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exit(2)
})

// A reader that stops early, as in `errata … | head`, isn't an error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
// Not `exit`: output to a pipe may not be flushed yet.
process.exitCode = await main(process.argv.slice(2))
