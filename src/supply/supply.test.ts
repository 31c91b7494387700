import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accepted } from './accepted.ts'
import { auditFaults } from './audit-faults.ts'
import { byLicense, lockFaults, type Lock } from './lock-faults.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Lock

test.each(['', 'bench/lighthouse/', 'bench/retry-matrix/'])(
  '%spackage-lock.json installs nothing that was not accepted, on any platform',
  (folder) => {
    expect(lockFaults(read(`${folder}package-lock.json`), accepted(`${folder}package.json`))).toEqual([])
  },
)

const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-abc' }
const taken = { licenses: new Set(['MIT', 'ISC']), stated: { old: 'MIT' }, scripts: new Set<string>() }
const faults = (packages: Lock['packages'], given = taken) => lockFaults({ packages: { '': {}, ...packages } }, given)

describe('a license', () => {
  test.each(['MIT', '(MIT OR GPL-3.0)', 'GPL-3.0 OR ISC', 'MIT AND ISC', '(MIT OR GPL-3.0) AND ISC'])(
    '%s is accepted',
    (license) => {
      expect(faults({ 'node_modules/a': { ...good, license } })).toEqual([])
    },
  )

  test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', 'SEE LICENSE IN x', ''])('"%s" is not', (license) => {
    expect(faults({ 'node_modules/a': { ...good, license } })).toEqual([expect.stringContaining("isn't accepted")])
  })

  test('that is missing is a fault, unless it was looked up', () => {
    const { license: _, ...none } = good
    expect(faults({ 'node_modules/a': none })).toHaveLength(1)
    expect(faults({ 'node_modules/a/node_modules/old': none })).toEqual([])
  })
})

test('a script on installation has to be accepted, and one that is accepted has to be there', () => {
  const packages = { 'node_modules/@x/a': { ...good, hasInstallScript: true } }
  expect(faults(packages)).toEqual([expect.stringMatching(/^@x\/a runs a script/)])
  expect(faults(packages, { ...taken, scripts: new Set(['@x/a']) })).toEqual([])
  expect(faults({}, { ...taken, scripts: new Set(['gone']) })).toEqual([
    expect.stringMatching(/^gone is in allowScripts/),
  ])
})

test.each([
  [{ integrity: 'sha1-abc' }, 'has no sha512 hash'],
  [{ integrity: undefined }, 'has no sha512 hash'],
  [{ resolved: 'git+ssh://git@example.com/a.git#abc' }, 'Install it from the registry'],
  [{ resolved: 'file:../a' }, 'Install it from the registry'],
])('a package with %j is a fault', (change, fault) => {
  expect(faults({ 'node_modules/a': { ...good, ...change } as typeof good })).toEqual([expect.stringContaining(fault)])
})

test('what another platform needs is in the lock', () => {
  const a = { ...good, optionalDependencies: { '@a/win32-x64': '1.0.0' } }
  expect(faults({ 'node_modules/a': a })).toEqual([
    expect.stringMatching(/^node_modules\/a needs @a\/win32-x64, which isn't in the lock/),
  ])
  expect(faults({ 'node_modules/a': a, 'node_modules/@a/win32-x64': good })).toEqual([])
  expect(faults({ 'node_modules/a': a, 'node_modules/a/node_modules/@a/win32-x64': good })).toEqual([])
  const within = { 'node_modules/b': good, 'node_modules/b/node_modules/a': a }
  expect(faults({ ...within, 'node_modules/b/node_modules/@a/win32-x64': good })).toEqual([])
  expect(faults({ ...within, 'node_modules/c/node_modules/@a/win32-x64': good })).toHaveLength(1)
})

test('licenses are listed, the most frequent first', () => {
  const packages = {
    '': {},
    'node_modules/b': good,
    'node_modules/c': { ...good, license: 'ISC' },
    'node_modules/c/node_modules/a': good,
    'node_modules/old': {},
  }
  expect(byLicense({ packages }, taken)).toEqual([
    ['MIT', ['a', 'b', 'old']],
    ['ISC', ['c']],
  ])
})

test("an advisory is a fault until it is explained, and an explanation is a fault once it isn't needed", () => {
  const audit = {
    vulnerabilities: { a: { via: [{ url: 'https://x/1', title: 'Bad', severity: 'high' }] }, b: { via: ['a'] } },
  }
  expect(auditFaults(audit, {})).toEqual([
    expect.stringMatching(/^a: Bad \(high\), https:\/\/x\/1\. Update the package/),
  ])
  expect(auditFaults(audit, { 'https://x/1': 'not used' })).toEqual([])
  expect(auditFaults({ vulnerabilities: {} }, { 'https://x/1': 'not used' })).toEqual([
    expect.stringContaining('Remove https'),
  ])
  expect(auditFaults({}, {})).toBeNull()
})
