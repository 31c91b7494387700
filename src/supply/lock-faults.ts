/** A package-lock.json, version 3, as far as it is used. */
export interface Lock {
  packages: Record<string, LockedPackage>
}

interface LockedPackage {
  version?: string
  license?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** What a project accepts from its dependencies. */
export interface Accepted {
  /** SPDX identifiers. */
  licenses: ReadonlySet<string>
  /** Licenses of packages whose manifest doesn't state one in the current format, by name. */
  stated: Readonly<Record<string, string>>
  /** Names of packages that are allowed to run a script at installation. */
  scripts: ReadonlySet<string>
  /** Packages for other platforms that can be missing from the lock. */
  absent?: RegExp
}

/**
 * Faults in what a lock file would install: a license that isn't accepted, a script that runs at installation, a package that has no
 * hash or doesn't come from the registry, and one that another platform needs but the lock doesn't list.
 * @returns sentences; empty if there are no faults
 */
export function lockFaults({ packages }: Lock, { licenses, stated, scripts, absent }: Accepted): string[] {
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link)
  const withScript = new Set(installed.filter(([, each]) => each.hasInstallScript).map(([path]) => nameOf(path)))
  return [
    ...installed.flatMap(([path, each]) => {
      const license = each.license ?? stated[nameOf(path)]
      if (license !== undefined && isAccepted(license, licenses)) return []
      return [`${path} ${each.version} has the license ${license ?? 'none'}, which isn't accepted. Use another package, or add the license to src/supply/accepted.ts with a reason.`] // prettier-ignore
    }),
    ...[...withScript]
      .filter((name) => !scripts.has(name))
      .map(
        (name) =>
          `${name} runs a script at installation. Use another package, or add it to allowScripts in package.json.`,
      ),
    ...[...scripts]
      .filter((name) => !withScript.has(name))
      .map((name) => `${name} is in allowScripts of package.json, but runs no script. Remove it.`),
    ...installed
      .filter(([, each]) => !each.integrity?.startsWith('sha512-'))
      .map(([path]) => `${path} has no sha512 hash. Install it from the registry to update the lock.`),
    ...installed
      .filter(([, { resolved }]) => resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved))
      .map(([path, { resolved }]) => `${path} comes from ${resolved}. Install it from the registry.`),
    ...Object.entries(packages).flatMap(
      ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !absent?.test(name) && !isFound(name, path, packages))
        .map((name) => `${path || 'package.json'} needs ${name}, which isn't in the lock, because the lock was written on another platform. Remove node_modules and the lock's entry, then run npm install again.`), // prettier-ignore
    ),
  ]
}

/** Packages by license, most frequent first. */
export function byLicense(
  { packages }: Lock,
  { stated }: Pick<Accepted, 'stated'>,
): [license: string, names: string[]][] {
  const found = new Map<string, Set<string>>()
  for (const [path, { license }] of Object.entries(packages)) {
    if (path === '') continue
    const key = license ?? stated[nameOf(path)] ?? 'none'
    found.set(key, (found.get(key) ?? new Set()).add(nameOf(path)))
  }
  return [...found]
    .map(([license, names]): [string, string[]] => [license, [...names].toSorted()])
    .toSorted(([, a], [, b]) => b.length - a.length)
}

/** All parts of an `AND`, one part of an `OR`; SPDX puts `OR` in parentheses if both occur. */
const isAccepted = (license: string, accepted: ReadonlySet<string>): boolean =>
  license.split(' AND ').every((part) =>
    part
      .replace(/^\(|\)$/g, '')
      .split(' OR ')
      .some((each) => accepted.has(each)),
  )

const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path

/** Whether Node would find it from there: in its own folder or in one above. */
function isFound(name: string, from: string, packages: Lock['packages']): boolean {
  if (`${from}${from && '/'}node_modules/${name}` in packages) return true
  if (from === '') return false
  return isFound(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), packages)
}
