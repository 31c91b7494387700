import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { ContentError, type Problem } from '../catalogue/content-error.ts'
import { checkConfig, type Environment } from './check-config.ts'
import type { Site } from './site.ts'

export const configName = 'errata.config.ts'

/**
 * Loads the config of a site.
 * @param root the folder of the config
 * @throws ContentError if the config is missing or wrong
 */
export function loadConfig(root: string, environment = process.env as Environment): Site {
  const path = resolve(root, configName)
  const problems: Problem[] = []
  const read = (name: string) => (existsSync(resolve(root, name)) ? readFileSync(resolve(root, name), 'utf8') : null)
  const text = read(configName)
  if (text === null) problems.push(missing)
  else {
    const value = exportOf(path, problems)
    const site = value === null ? null : checkConfig({ path: configName, text, value: value.default, read }, environment, problems) // prettier-ignore
    if (site) return site
  }
  throw new ContentError(problems, configName)
}

const missing: Problem = {
  path: configName,
  line: 1,
  what: 'The site has no config.',
  expected: 'a file that exports defineConfig({ name: "Acme Errors", tagline: "Every error of the Acme APIs." })',
  found: 'no file',
  fix: 'Create the file. docs/configuring.md has an example.',
}

/** Node reads the file and strips its types, so that a build, a script and a test get the same config. */
function exportOf(path: string, problems: Problem[]): { default?: unknown } | null {
  try {
    return createRequire(path)(path) as { default?: unknown }
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    problems.push({
      path: configName,
      line: Number(/errata\.config\.ts:(\d+)/.exec(stack)?.[1] ?? 1),
      what: "The config can't be read.",
      expected: 'TypeScript that exports a config and imports only defineConfig',
      found: message.split('\n')[0]!,
      fix: 'Correct the line. An editor with TypeScript shows where.',
    })
    return null
  }
}
