import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Problem } from '../catalogue/content-error.ts'
import type { Content } from '../catalogue/model.ts'
import { configName } from './load-config.ts'
import { lineOf } from './place-in-source.ts'
import type { Site } from './site.ts'

/**
 * Checks that everything a config names is in `content/`: APIs, services and standards by their ids.
 * @param root the folder of the config
 */
export function checkNames(
  site: Pick<Site, 'order' | 'shown'>,
  content: Pick<Content, 'apis'>,
  root: string,
): Problem[] {
  const named: [path: string[], ids: string[], group: string | null][] = [
    [['apis', 'order'], site.order, null],
    [['shown', 'services'], listOf(site.shown.service), 'service'],
    [['shown', 'standards'], listOf(site.shown.standard), 'standard'],
  ]
  const missing = named.flatMap(([path, ids, group]) => {
    const known = content.apis.filter(({ api }) => group === null || api.group === group).map(({ api }) => api.id)
    return ids.flatMap((id, at) => (known.includes(id) ? [] : [{ path: [...path, at], id, known, group }]))
  })
  if (missing.length === 0) return []
  const source = readFileSync(resolve(root, configName), 'utf8')
  return missing.map(({ path, id, known, group }) => ({
    path: configName,
    line: lineOf(source, path),
    what: `content/apis/ has no ${group ?? 'API'} "${id}".`,
    expected: known.join(', ') || `none: content/apis/ has no ${group ?? 'API'}`,
    found: id,
    fix: 'Correct the id, or remove it.',
  }))
}

const listOf = (shown: boolean | string[]) => (typeof shown === 'boolean' ? [] : shown)
