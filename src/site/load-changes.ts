import { existsSync, readFileSync } from 'node:fs'
import { readChanges, type Change } from '../catalogue/changes.ts'

/**
 * The log of published codes, `content/changes.jsonl`.
 * @param root the project's root
 */
export function loadChanges(root: string): Change[] {
  const path = `${root}/content/changes.jsonl`
  return existsSync(path) ? readChanges(readFileSync(path, 'utf8')) : []
}
