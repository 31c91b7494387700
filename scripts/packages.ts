// `npm run -s packages`: the licenses of all installed packages, those that run a script at installation, and the advisories of `npm audit`.
// Fails if src/supply/ finds a fault.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { accepted, explained } from '../src/supply/accepted.ts'
import { auditFaults, type Audit } from '../src/supply/audit-faults.ts'
import { byLicense, lockFaults, type Lock } from '../src/supply/lock-faults.ts'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const allowed = accepted()
for (const [license, names] of byLicense(lock, allowed))
  console.log(`${license} (${names.length})\n  ${names.join(', ')}`)
console.log(`\nScripts at installation: ${[...allowed.scripts].join(', ')}`)

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' })
const advisories = auditFaults(JSON.parse(stdout || '{}') as Audit, explained)
if (advisories === null)
  console.log("SKIPPED: advisories weren't checked, because the registry doesn't support npm audit.")

const faults = [...lockFaults(lock, allowed), ...(advisories ?? [])]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
