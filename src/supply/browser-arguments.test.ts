import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { browserArguments } from '../../scripts/browser.mjs'

test('what Playwright disables in Chromium stays disabled', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const [, list = ''] =
    /\bdisabledFeatures = \[([^\]]*)\]/.exec(readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8')) ?? []
  // Those with `ms` are Edge's.
  const wanted = [...list.matchAll(/^\s*"((?!ms)\w+)"/gm)].map(([, name = '']) => name)
  expect(wanted.length).toBeGreaterThan(10)
  const disabled = browserArguments.find((each: string) => each.startsWith('--disable-features='))?.split(/[=,]/)
  expect(wanted.filter((name) => !disabled?.includes(name))).toEqual([])
})
