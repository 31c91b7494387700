#!/usr/bin/env node
/** The command `errata`: `usage.ts` says what it does. */
import * as module from 'node:module'
<<<<<<< HEAD
||||||| merged common ancestors
||||||||| d61592e
/**
 * `errata`: the engine in a terminal.
 *   errata FILE        diagnose a file for a person (`-`: standard input)
 *   errata --json FILE the diagnosis as JSON
 *   errata --redact FILE the paste with its secrets masked, to be passed on
 *   errata --markdown FILE, errata --support FILE
 *                      the diagnosis for a ticket, or for the API's support, secrets masked
 *   errata --lines     {"id","paste"} lines in, {"id","diagnosis"} lines out
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose } from '../engine/index.ts'
import type { Diagnosis } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import type { Redacted } from '../redact/model.ts'
import { composeMarkdown } from '../share/compose/markdown.ts'
import type { Shareable } from '../share/compose/shareable.ts'
import { composeSupportText } from '../share/compose/support-text.ts'
import { longestLink, writeLink } from '../share/link/write-link.ts'
import { asUsual, maskForSharing } from '../share/mask.ts'
import { visible } from '../visible/characters.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'
=========
/**
 * `errata`: the engine in a terminal.
 *   errata FILE        diagnose a file for a person (`-`: standard input)
 *   errata --json FILE the diagnosis as JSON
 *   errata --redact FILE the paste with its secrets masked, to be passed on
 *   errata --markdown FILE, errata --support FILE
 *                      the diagnosis for a ticket, or for the API's support, secrets masked
 *   errata --lines     {"id","paste"} lines in, {"id","diagnosis"} lines out
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose } from '../engine/index.ts'
import { ContentError } from '../catalogue/content-error.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'
import { loadConfig } from '../config/load-config.ts'
import { addressOf } from '../config/site.ts'
import { shownContent } from '../site/shown.ts'
import { loadContent } from '../site/load-content.ts'
import type { Redacted } from '../redact/model.ts'
import { composeMarkdown } from '../share/compose/markdown.ts'
import type { Shareable } from '../share/compose/shareable.ts'
import { composeSupportText } from '../share/compose/support-text.ts'
import { longestLink, writeLink } from '../share/link/write-link.ts'
import { asUsual, maskForSharing } from '../share/mask.ts'
import { visible } from '../visible/characters.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'
>>>>>>>>> Temporary merge branch 2
=======
import { ContentError } from '../catalogue/content-error.ts'
>>>>>>> wt-package

// Node 22.8 and newer keep what they compiled: the second start is twice as fast. Before it, nothing big may be loaded.
module.enableCompileCache?.()
<<<<<<< HEAD
const { main } = await import('./main.ts').catch((error: unknown) => {
  // From the source tree, tables with a fault would answer with it: the report of the check says what it is.
  if (!(error instanceof Error && error.name === 'ContentError')) throw error
  console.error(error.message)
  process.exit(2)
})
||||||| merged common ancestors
const { main } = await import('./main.ts')
||||||||| d61592e
const usage = `Usage: errata [--json] [--method METHOD] [--key] FILE
       errata --redact | --markdown | --support [--emails] [--ips] FILE
       errata --lines < pastes.jsonl
=========
const usage = `Usage: errata [--json] [--method METHOD] [--key] FILE
       errata --redact | --markdown | --support [--emails] [--ips] [--ibans] FILE
       errata --lines < pastes.jsonl
>>>>>>>>> Temporary merge branch 2
=======
const { main } = await import('./main.ts').catch((error: unknown) => {
  // In the source tree the tables are read at each start. With a fault in them they would answer with it.
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exit(2)
})
>>>>>>> wt-package

// A reader of ours that has enough, `errata … | head`, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
// Not `exit`: what was written to a pipe may still be on its way.
process.exitCode = await main(process.argv.slice(2))
