import { closeSync, globSync, openSync, readFileSync, readSync } from 'node:fs'
import { filePath } from '../single/places.ts'
import type { InlineHashes } from './policy.ts'

/**
 * The hashes of all inline scripts and styles of a built site, from its pages' policies, for the header of every page. Without the single
 * file, which is for download: no page should run its script.
 */
export function inlineHashesOfSite(site: string): InlineHashes {
  const policies = new Set(
    globSync('**/*.html', { cwd: site })
      .filter((path) => path.replaceAll('\\', '/') !== filePath)
      .map((path) => policyIn(startOf(`${site}/${path}`)) ?? policyIn(readFileSync(`${site}/${path}`, 'latin1')) ?? ''),
  )
  return { scripts: hashesIn([...policies], 'script-src'), styles: hashesIn([...policies], 'style-src') }
}

const policyIn = (html: string) => /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1]

/** The start of a file. The policy is in the head, so that ten thousand pages don't have to be read whole. */
function startOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    return start.toString('latin1', 0, readSync(file, start, 0, start.length, 0))
  } finally {
    closeSync(file)
  }
}

const start = Buffer.alloc(4096)

const hashesIn = (policies: string[], directive: string) => {
  const sources = policies.flatMap(
    (policy) => new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1]?.match(/sha256-[\w+/=]+/g) ?? [],
  )
  return [...new Set(sources)].toSorted()
}
