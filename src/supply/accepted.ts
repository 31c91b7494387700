import { readFileSync } from 'node:fs'
import type { Accepted } from './lock-faults.ts'

/** What this project takes from others. Whoever adds a line says why. */
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
    // By the file, and none of these files is changed: axe, and Vite's CSS compiler.
    'MPL-2.0',
    // libvips, which sharp loads while the site is built. No part of it is in the site.
    'LGPL-3.0-or-later',
  ]),
  // Of the tool that bundles types for the package; the registry that the lock was written from has this platform's alone. On others, remove
  // node_modules/yuku and its entries in the lock before the package is built, and npm takes what that platform needs.
  absent: /^@yuku-toolchain\//,
  // Both state MIT in the form of old manifests, "licenses".
  stated: { busboy: 'MIT', streamsearch: 'MIT' },
  scripts: new Set(
    Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { allowScripts?: object }).allowScripts ?? {}),
  ),
})

/** Advisories of `npm audit` that do not concern this project, by their address, each with the reason. */
export const explained: Readonly<Record<string, string>> = {}
