/** Code that works on Linux and macOS, but not on Windows. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync(['scripts/*.{mjs,ts}', 'bench/**/*.ts', 'e2e/*.ts', 'src/**/*.{ts,tsx}', '*.mjs'], {
  exclude: ['**/node_modules/**', '**/portable.test.ts'],
}).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))

/** On Windows, `node` is another Node: the project's is a script, which only a shell starts. */
test('a script starts Node by `process.execPath`', () => {
  expect(faults(/spawn(?:Sync)?\(\s*'node'/)).toEqual([])
})

test('npm, a script on Windows, is started through a shell there', () => {
  const starting = files.filter(({ text }) => /spawn(?:Sync)?\(\s*'npm'/.test(text))
  expect(starting.length).toBeGreaterThan(2)
  for (const { path, text } of starting)
    for (const [call] of text.matchAll(/spawn(?:Sync)?\(\s*'npm'[^]*?\n?\}\)/g)) expect([path, call]).toEqual([path, expect.stringContaining("shell: process.platform === 'win32'")]) // prettier-ignore
})

test("a file path never comes from a URL's pathname, which is encoded and has a slash before drives", () => {
  expect(faults(/import\.meta\.url\)\.pathname/)).toEqual([])
})

test('line endings are the same on every system', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toContain('\n* text=auto eol=lf\n')
})

const faults = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
