import { readFileSync } from 'node:fs'
import { readChanges, type Change } from '../catalogue/changes.ts'

/**
 * The log of published codes, `content/changes.jsonl`.
 * @param root the project's root, with a trailing slash not needed
 */
export const loadChanges = (root: string): Change[] =>
  readChanges(readFileSync(`${root}/content/changes.jsonl`, 'utf8'))
