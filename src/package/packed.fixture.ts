import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buildPackage } from './build-package.ts'

/** The package, packed and installed in an empty folder. */
interface Packed {
  tarball: string
  /** The files in the tarball. */
  files: string[]
  /** Bytes of the tarball, and of all its files. */
  size: number
  unpackedSize: number
  /** The folder in which it is installed. */
  folder: string
  /** The Node that it runs under: version 20, the oldest supported one, if it is available. */
  node: string
}

let known: Promise<Packed> | undefined

/** Builds, packs and installs, once for all tests. */
export const packed = (): Promise<Packed> => (known ??= pack())

async function pack(): Promise<Packed> {
  const root = process.cwd()
  await buildPackage({ root, folder: 'dist-package' })
  const place = mkdtempSync(join(tmpdir(), 'errata-package-'))
  const folder = join(place, 'host')
  const out = npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', place)
  const [made] = Object.values(JSON.parse(out) as Record<string, Made>)
  if (!made) throw new Error(`npm pack did not report what it packed: ${out}`)
  const tarball = join(place, made.filename)
  execFileSync('mkdir', ['-p', folder])
  writeFileSync(join(folder, 'package.json'), '{"name":"host","private":true,"type":"module"}')
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--offline', tarball)
  return {
    tarball,
    files: made.files.map(({ path }) => path),
    size: made.size,
    unpackedSize: made.unpackedSize,
    folder,
    node: oldestNode(),
  }
}

interface Made {
  filename: string
  size: number
  unpackedSize: number
  files: { path: string }[]
}

function npm(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' }) // prettier-ignore
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${stderr}`)
  return stdout
}

/** A Node 20 on this machine; else this one, with a message. */
function oldestNode(): string {
  const versions = join(homedir(), '.nvm/versions/node')
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    ...listOf(versions).map((name) => join(versions, name, 'bin')),
  ]
  const found = [...new Set(folders)].map((folder) => join(folder, 'node')).find((path) => versionOf(path).startsWith('v20.')) // prettier-ignore
  if (!found) console.log(`SKIPPED: Node 20 was not found, so the package is tested under ${process.version}`)
  return found ?? process.execPath
}

const listOf = (folder: string): string[] => (statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [])

const versionOf = (path: string): string => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? ''
