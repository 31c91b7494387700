/** The engine. */
export { diagnose, openPaste, type OpenedPaste, type Options } from './diagnose.ts'
export { triage, type Finding } from './triage.ts'
