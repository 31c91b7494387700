#!/usr/bin/env node
/** The command `errata`: `usage.ts` says what it does. */
import * as module from 'node:module'
import { ContentError } from '../catalogue/content-error.ts'

// Node 22.8 and newer keep what they compiled: the second start is twice as fast. Before it, nothing big may be loaded.
module.enableCompileCache?.()
const { main } = await import('./main.ts').catch((error: unknown) => {
  // In the source tree the tables are read at each start. With a fault in them they would answer with it.
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exit(2)
})

// A reader of ours that has enough, `errata … | head`, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
// Not `exit`: what was written to a pipe may still be on its way.
process.exitCode = await main(process.argv.slice(2))
