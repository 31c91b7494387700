import { readFileSync } from 'node:fs'
import type { Accepted } from './lock-faults.ts'

/** What this project accepts from its dependencies. Give a reason with each new line. */
export const accepted = (manifest = 'package.json'): Accepted => ({
  licenses: new Set([
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Python-2.0',
    'PSF-2.0',
    'Unlicense',
    // Fonts of the link previews.
    'OFL-1.1',
    // Copyleft per file, and none of these files is changed: axe, and Vite's CSS compiler.
    'MPL-2.0',
    // libvips, which sharp loads during the build. The site contains no part of it.
    'LGPL-3.0-or-later',
    // Word lists of the spelling check, which runs in tests only.
    'WTFPL',
    'CC BY-SA 4.0',
  ]),
  // For the tool that bundles types for the package. The lock lists only one platform. On others, remove
  // node_modules/yuku and its entries in the lock before you build the package, and npm installs what that platform needs.
  absent: /^@yuku-toolchain\//,
  // Both state MIT in "licenses", as old manifests do.
  stated: { busboy: 'MIT', streamsearch: 'MIT' },
  scripts: new Set(
    Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { allowScripts?: object }).allowScripts ?? {}),
  ),
})

/** Advisories of `npm audit` that don't affect this project, by address, each with the reason. */
export const explained: Readonly<Record<string, string>> = {}
