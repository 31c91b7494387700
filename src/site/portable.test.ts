/** What would work on the system of whoever wrote it, and not on Windows. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync(['scripts/*.{mjs,ts}', 'bench/**/*.ts', 'e2e/*.ts', 'src/**/*.{ts,tsx}', '*.mjs'], {
  exclude: ['**/node_modules/**', '**/portable.test.ts'],
}).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))

/** Windows finds another Node by that name: the project's is a script there, which only a shell starts. */
test('a script starts Node by the path of the one that runs it', () => {
  expect(faults(/spawn(?:Sync)?\(\s*'node'/)).toEqual([])
})

test('npm, which is a script on Windows, is started through a shell there', () => {
  const starting = files.filter(({ text }) => /spawn(?:Sync)?\(\s*'npm'/.test(text))
  expect(starting.length).toBeGreaterThan(2)
  for (const { path, text } of starting)
    for (const [call] of text.matchAll(/spawn(?:Sync)?\(\s*'npm'[^]*?\n?\}\)/g)) expect([path, call]).toEqual([path, expect.stringContaining("shell: process.platform === 'win32'")]) // prettier-ignore
})

test('the path of a file is never taken from an address, where letters are encoded and drives have a slash', () => {
  expect(faults(/import\.meta\.url\)\.pathname/)).toEqual([])
})

test('line ends are those of the repository on every system', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toContain('\n* text=auto eol=lf\n')
})

const faults = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
