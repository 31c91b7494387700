import { existsSync, globSync, readFileSync } from 'node:fs'
import { readContent } from '../catalogue/index.ts'
import type { Content, SourceFile } from '../catalogue/model.ts'
import { readLock } from '../links/lock.ts'

/**
 * Reads everything in `content/`. The only place where files become the catalogue.
 * @param root the project's root
 * @throws ContentError if a page breaks the content contract
 */
export function loadContent(root: string): Content {
  const others = globSync('content/**/*.*', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.mdx'))
  return readContent(readSources(root), readLocked(root), others)
}

/** Every page of `content/`, as text. */
export function readSources(root: string): SourceFile[] {
  const paths = globSync('content/**/*.mdx', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return paths.map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))
}

/** Every published address. */
export function readLocked(root: string): string[] {
  const lock = `${root}/urls.lock`
  return existsSync(lock) ? [...readLock(readFileSync(lock, 'utf8')).addresses] : []
}
