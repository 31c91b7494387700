import { existsSync, globSync, readFileSync } from 'node:fs'
import { readContent } from '../catalogue/index.ts'
import type { Content } from '../catalogue/model.ts'
import { readLock } from '../links/lock.ts'

/**
 * Everything in `content/`, read from the project's folder: the one place where files become the catalogue.
 * @param root the project's root, with a trailing slash not needed
 * @throws ContentError where a page breaks the content contract
 */
export function loadContent(root: string): Content {
  const all = globSync('content/**/*.*', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  const paths = all.filter((path) => path.endsWith('.mdx'))
  const lock = `${root}/urls.lock`
  const locked = existsSync(lock) ? [...readLock(readFileSync(lock, 'utf8')).addresses] : []
  return readContent(
    paths.map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') })),
    locked,
    all.filter((path) => !path.endsWith('.mdx')),
  )
}
