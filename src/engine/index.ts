/** The engine. */
export { diagnose, type Options } from './diagnose.ts'
