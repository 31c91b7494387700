import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { diagnose } from './index.ts'
import { changes } from './metamorphic.fixture.ts'
import { responses } from '../../fixtures/responses.ts'

const { catalogue } = content
const fixtures = 'src/engine/fixtures'
const originals = [
  ...responses,
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ paste: readFileSync(`${fixtures}/${name}`, 'utf8'), at: `${fixtures}/${name}` })),
]

/** What must be the same, however the response reaches us. */
function said(paste: string): string {
  const { outcome, response, facts, retry } = diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21, 12) })
  return JSON.stringify({
    outcome,
    status: response.status,
    code: facts.code,
    // Where no sentence stands above those of the fields, it is that of whichever field comes first.
    message: facts.fields.some(({ message }) => message === facts.message) ? null : facts.message?.replace(/\s+/g, ' '),
    requestId: facts.requestId,
    fields: facts.fields.map(({ path }) => path).sort(),
    verdict: retry.verdict,
  })
}

/** A paste that is a text of its own kind: what is put around its lines belongs to it. */
const isPlain = (paste: string): boolean => /^(?:HTTP\/\d|\s*[{[])/.test(paste)

const pastes = originals.filter(({ paste }) => isPlain(paste)).map((each) => ({ ...each, before: said(each.paste) }))

describe('what is said of a response does not depend on how it was copied', () => {
  test.each(changes)('$name', ({ apply }) => {
    const missed: string[] = []
    let tried = 0
    for (const { paste, at, before } of pastes) {
      const changed = apply(paste)
      if (changed === null) continue
      tried++
      const after = said(changed)
      if (before !== after) missed.push(`${at}\n  ${before}\n  ${after}`)
    }
    expect(tried).toBeGreaterThan(100)
    expect(missed.slice(0, 5).join('\n'), `${missed.length} of ${tried}`).toBe('')
  })
})
