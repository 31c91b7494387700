import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * What belongs to one site is in its `errata.config.ts`: its name and colors are nowhere in the product. `errata` in lowercase, and
 * `ERRATA_` before the name of a variable, are the product's own name: of its package, command, config and files.
 */
const files = globSync(['src/**/*', 'scripts/*', 'public/**/*', 'astro.config.mjs'], { withFileTypes: true })
  .filter((file) => file.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\.fixture\.ts$|\/engine\/fixtures\/|^public\/favicon\.svg$/.test(path))

const faults = [
  ['the name of the shipped site', /\bErrata\b/],
  ['a color of its mark', /#(?:cf3d17|ff7f5c)\b/i],
  ['what it says of itself', /error reference that reads your error/i],
] as const

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files).toContain('src/layouts/Page.astro')
})

describe.each(faults)('%s is in no file of the product', (_, fault) => {
  test('', () => {
    const found = files.filter((path) => fault.test(readFileSync(path, 'utf8')))
    expect(found).toEqual([])
  })
})

/** Ids of the APIs in the first published version; comments can use them as examples. */
const ids = ['sessions', 'incidents', 'connectors', 'organizations', '10ex']

test('the ids of its APIs are in no code of the product', () => {
  const named = new RegExp(String.raw`(?:/|'|")(?:${ids.join('|')})(?:/|'|")`)
  const found = files.flatMap((path) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|<!--[\s\S]*?-->/g, '')
    const [name] = named.exec(code) ?? []
    return name ? [`${path}: ${name}`] : []
  })
  expect(found).toEqual([])
})
