import { describe, expect, test } from 'vitest'
import { loadContent } from '../site/load-content.ts'
import { diagnose } from './index.ts'
import { changes } from './metamorphic.fixture.ts'
import type { Diagnosis } from './model.ts'

const { examples, catalogue } = loadContent(process.cwd())
const look = (paste: string) => diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21, 12) })

/** What must be the same, however the response reaches us. */
const said = ({ outcome, response, facts, retry }: Diagnosis) =>
  JSON.stringify({
    outcome,
    status: response.status,
    code: facts.code,
    message: facts.message?.replace(/\s+/g, ' '),
    requestId: facts.requestId,
    fields: facts.fields.map(({ path }) => path).sort(),
    verdict: retry.verdict,
  })

/** A paste that is a text of its own kind: what is put around its lines belongs to it. */
const isPlain = (paste: string): boolean => /^(?:HTTP\/\d|\s*[{[])/.test(paste)

describe('what is said of an example does not depend on how it was copied', () => {
  test.each(changes)('$name', ({ apply }) => {
    const missed: string[] = []
    let tried = 0
    for (const { paste, path, line } of examples) {
      const changed = isPlain(paste) ? apply(paste) : null
      if (changed === null) continue
      tried++
      const [before, after] = [said(look(paste)), said(look(changed))]
      if (before !== after) missed.push(`${path}:${line}\n  ${before}\n  ${after}`)
    }
    expect(tried).toBeGreaterThan(100)
    expect(missed.slice(0, 5).join('\n'), `${missed.length} of ${tried}`).toBe('')
  })
})
