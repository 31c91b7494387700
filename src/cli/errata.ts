#!/usr/bin/env node
/** The command `errata`: `usage.ts` says what it does. */
import * as module from 'node:module'

// Node 22.8 and newer keep what they compiled: the second start is twice as fast. Before it, nothing big may be loaded.
module.enableCompileCache?.()
const { main } = await import('./main.ts').catch((error: unknown) => {
  // From the source tree, tables with a fault would answer with it: the report of the check says what it is.
  if (!(error instanceof Error && error.name === 'ContentError')) throw error
  console.error(error.message)
  process.exit(2)
})

// A reader of ours that has enough, `errata … | head`, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
// Not `exit`: what was written to a pipe may still be on its way.
process.exitCode = await main(process.argv.slice(2))
