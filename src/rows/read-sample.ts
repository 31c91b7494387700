import { diagnose } from '../engine/index.ts'
import type { Catalogue, Match, Verdict } from '../engine/model.ts'
import { headline, headlineSentence } from '../engine/wording.ts'
import { rowClock } from './advise-on-row.ts'

/** What the engine says about a sample, as far as pages need it. */
export interface SampleReading {
  matches: Pick<Match, 'url' | 'code' | 'score'>[]
  /** Id of the envelope. */
  envelope: string | null
  verdict: Verdict
  /** The reasons, joined. */
  because: string
  /** In one line. */
  said: string
}

/**
 * Reads a sample by the fixed clock of all pages. Cached for each catalog: a sample is read when it is made, and again for its page and its
 * Markdown.
 */
export function readSample(paste: string, catalogue: Catalogue): SampleReading {
  const known = readings.get(catalogue) ?? new Map<string, SampleReading>()
  readings.set(catalogue, known)
  const found = known.get(paste) ?? read(paste, catalogue)
  known.set(paste, found)
  return found
}

const readings = new WeakMap<Catalogue, Map<string, SampleReading>>()

/** The whole diagnoses of ten thousand samples don't fit into memory. */
function read(paste: string, catalogue: Catalogue): SampleReading {
  const { matches, envelope, retry, outcome } = diagnose(paste, catalogue, { now: rowClock })
  return {
    matches: matches.map(({ url, code, score }) => ({ url, code, score })),
    envelope: envelope?.id ?? null,
    verdict: retry.verdict,
    because: retry.because.join(),
    said: headlineSentence(headline(retry, outcome)),
  }
}
