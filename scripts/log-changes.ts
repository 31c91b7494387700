/** Adds new changes to `content/changes.jsonl`, dated today: `npm run -s changes`. The feed and the pages take their dates from it. */
import { appendFileSync } from 'node:fs'
import { missingChanges, writeChanges } from '../src/catalogue/changes.ts'
import { ContentError } from '../src/catalogue/content-error.ts'
import { loadConfig } from '../src/config/load-config.ts'
import { loadChanges } from '../src/site/load-changes.ts'
import { loadContent } from '../src/site/load-content.ts'
import { siteRoot } from '../src/site/root.ts'
import { shownContent } from '../src/site/shown.ts'

try {
  const { codes } = shownContent(loadContent(siteRoot), loadConfig(siteRoot))
  const missing = missingChanges(codes, loadChanges(siteRoot), new Date().toISOString().slice(0, 10))
  appendFileSync(`${siteRoot}/content/changes.jsonl`, writeChanges(missing))
  console.log(missing.map(({ url }) => url).join('\n') || 'No changes to log.')
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
