import { globSync, readFileSync } from 'node:fs'
import { filePath } from '../single/places.ts'
import type { InlineHashes } from './policy.ts'

/**
 * All inline scripts and styles of a built site, as its pages' own policies name them, for the header that goes with every page. The single
 * file isn't one: it's saved, and no page may run its script.
 */
export function inlineHashesOfSite(site: string): InlineHashes {
  const policies = new Set(
    globSync('**/*.html', { cwd: site })
      .filter((path) => path.replaceAll('\\', '/') !== filePath)
      .map((path) => policyIn(readFileSync(`${site}/${path}`, 'latin1'))),
  )
  return { scripts: hashesIn([...policies], 'script-src'), styles: hashesIn([...policies], 'style-src') }
}

const policyIn = (html: string) => /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? ''

const hashesIn = (policies: string[], directive: string) => {
  const sources = policies.flatMap(
    (policy) => new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1]?.match(/sha256-[\w+/=]+/g) ?? [],
  )
  return [...new Set(sources)].toSorted()
}
