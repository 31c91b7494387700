/**
 * Diagnoses a pasted error response: `diagnose(paste, catalogue, { now: Date.now() })`. Runs anywhere JavaScript does: it uses no DOM, no Node
 * API, no network and no clock. The catalogue is in `errata/catalogue`.
 */
export { diagnose, openPaste, triage, type Finding, type OpenedPaste, type Options } from '../engine/index.ts'
export { redact } from '../redact/index.ts'
export type { RedactOptions, Redacted, Redaction } from '../redact/model.ts'
export { brief, type Brief } from '../brief/brief.ts'
export { briefText } from '../brief/brief-text.ts'
export { headline, headlineSentence, type Headline } from '../engine/wording.ts'
export type * from '../engine/model.ts'
