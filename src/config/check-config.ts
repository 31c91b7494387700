import type { z } from 'astro/zod'
import type { Problem } from '../catalogue/content-error.ts'
import { colorsOf, unreadableColors } from './colors.ts'
import type { SiteConfig } from './define-config.ts'
import { lineOf } from './place-in-source.ts'
import { schema } from './schema.ts'
import type { Site } from './site.ts'
import { readSvg, type Drawing } from './svg.ts'

/** A config as written, and what it can refer to. */
export interface ConfigFile {
  /** Its name in messages: `errata.config.ts`. */
  path: string
  text: string
  /** What the file exports. */
  value: unknown
  /** A file by its path from the site's root; `null` if it doesn't exist. */
  read: (path: string) => string | null
}

/** From the environment of a build, which overrides the config. */
export interface Environment {
  SITE_URL?: string | undefined
  SITE_BASE?: string | undefined
  SOURCE_URL?: string | undefined
}

/**
 * Checks the config of a site.
 * @param problems receives each fault, with its line
 * @returns the site, or `null` if the config is wrong
 */
export function checkConfig(file: ConfigFile, environment: Environment, problems: Problem[]): Site | null {
  const before = problems.length
  const report = (path: PropertyKey[], problem: Omit<Problem, 'path' | 'line'>) =>
    problems.push({ path: file.path, line: lineOf(file.text, path), ...problem })
  const result = schema.safeParse(file.value)
  if (!result.success) {
    for (const issue of result.error.issues) reportIssue(issue, file, report)
    return null
  }
  const config = result.data as SiteConfig
  reportColors(config, report)
  reportFonts(config, file, report)
  const mark = drawingAt('mark', config, file, report)
  const icon = drawingAt('icon', config, file, report)
  return problems.length > before ? null : siteOf(config, mark, icon, environment)
}

type Report = (path: PropertyKey[], problem: Omit<Problem, 'path' | 'line'>) => void

function reportIssue(issue: z.core.$ZodIssue, { value }: ConfigFile, report: Report) {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path)
    for (const key of issue.keys) {
      const meant = known.find((name) => name.toLowerCase() === key.toLowerCase()) ?? nearest(key, known)
      report([...issue.path, key], {
        what: `${named([...issue.path, key])} isn't a key of the config.`,
        expected: known.join(', '),
        found: key,
        fix: meant ? `Rename it to ${meant}, or remove it.` : 'Remove it. docs/configuring.md lists all keys.',
      })
    }
    return
  }
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  report(issue.path, {
    what: `${named(issue.path)} is ${found === undefined ? 'missing' : 'wrong'}.`,
    expected: issue.message,
    found: found === undefined ? 'nothing' : JSON.stringify(found),
    fix: found === undefined ? 'Add the key. docs/configuring.md has an example.' : 'Correct the value. docs/configuring.md has an example.', // prettier-ignore
  })
}

function reportColors({ colors }: SiteConfig, report: Report) {
  for (const { key, side, given, contrast, least, instead } of unreadableColors(colors)) {
    report(['colors', key, side], {
      what: `colors.${key}.${side} isn't ${key === 'brand' ? 'visible' : 'readable'} on the ${side} background.`,
      expected: `a contrast of ${least} or more with the background colors of the page`,
      found: `${given}, which has ${(Math.floor(contrast * 100) / 100).toFixed(2)}`,
      fix: `Use ${instead}, the nearest tone with enough contrast, or set one color instead of two.`,
    })
  }
}

function reportFonts({ fonts = {} }: SiteConfig, { read }: ConfigFile, report: Report) {
  for (const use of ['words', 'codes'] as const) {
    for (const [at, { path }] of (fonts[use]?.files ?? []).entries()) {
      if (read(`public${path}`) !== null) continue
      report(['fonts', use, 'files', at], {
        what: `The font file ${path} doesn't exist.`,
        expected: `a file public${path}`,
        found: 'none',
        fix: 'Add the file, or correct the path.',
      })
    }
  }
}

/** The path that browsers request; a file in `public/` is published unchanged. */
const usualIcon = 'public/favicon.svg'

function drawingAt(key: 'mark' | 'icon', config: SiteConfig, { read }: ConfigFile, report: Report): Drawing | null {
  const given = config[key] ?? (key === 'icon' && read(usualIcon) !== null ? usualIcon : undefined)
  if (given === undefined) return null
  if (key === 'icon' && given !== usualIcon && read(usualIcon) !== null)
    report(['icon'], { what: 'The site has two icons.', expected: `either ${given} or ${usualIcon}, which is published unchanged`, found: 'both', fix: `Delete ${usualIcon}, or remove the key "icon".` }) // prettier-ignore
  const isInline = given.trimStart().startsWith('<')
  const source = isInline ? given : read(given)
  const drawing = source === null ? { found: `no file ${given}` } : readSvg(source)
  const expected = 'an SVG with a viewBox and without scripts, styles, texts or external images'
  const fix = source === null ? "Correct the path. It starts at the site's root." : 'Export it as plain SVG, with text as outlines and colors as attributes.' // prettier-ignore
  if ('found' in drawing) {
    report([key], { what: `${key} can't be drawn.`, expected, found: drawing.found, fix })
    return null
  }
  if (key === 'mark' || Math.abs(drawing.ratio - 1) < 0.01) return drawing
  report([key], { what: "icon isn't square.", expected: 'a square viewBox', found: `a viewBox ${drawing.ratio.toFixed(2)} times as wide as it is high`, fix: 'Make its viewBox square.' }) // prettier-ignore
  return null
}

function siteOf(config: SiteConfig, mark: Drawing | null, icon: Drawing | null, environment: Environment): Site {
  const { name, tagline, lang = 'en', colors = {}, fonts = {}, home = {}, header = {}, footer = {}, groups = {}, shown = {}, embedding = {} } = config // prettier-ignore
  return {
    name,
    tagline,
    lang,
    url: withoutSlash(environment.SITE_URL || config.url || '') || null,
    base: withoutSlash(environment.SITE_BASE ?? config.base ?? ''),
    sourceUrl: withoutSlash(environment.SOURCE_URL || config.sourceUrl || '') || null,
    mark,
    icon,
    colors: colorsOf(colors),
    fonts,
    home: {
      title: home.title ?? 'Paste an error. See what it is, and whether to retry.',
      description: home.description ?? 'Paste an error response. See what it is, what it means, and whether, when and how to retry.', // prettier-ignore
      text: home.text ?? null,
    },
    header: { links: header.links ?? null },
    footer: { text: footer.text ?? tagline, links: footer.links ?? null },
    order: config.apis?.order ?? [],
    groups: {
      api: { title: 'APIs', text: null, ...groups.api },
      service: {
        title: 'Services',
        text: 'Popular services, from their public documentation.',
        ...groups.service,
      },
      standard: {
        title: 'Standards',
        text: 'Codes that many APIs send because a standard or a platform defines them.',
        ...groups.standard,
      },
    },
    shown: { service: shown.services ?? true, standard: shown.standards ?? true },
    hasGuides: config.guides ?? true,
    frameAncestors: embedding.frameAncestors ?? [],
    cors: embedding.cors ?? null,
  }
}

const withoutSlash = (text: string) => text.replace(/\/+$/, '')

const named = (path: PropertyKey[]) => path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '') || 'The config' // prettier-ignore

/** The keys that an object of the config can have. */
function keysAt(path: PropertyKey[]): string[] {
  type Walked = { shape?: Record<string, Walked>; element?: Walked; unwrap?: () => Walked; options?: Walked[] }
  const opened = (at: Walked): Walked => (at.shape || at.element ? at : at.options ? opened(at.options.at(-1)!) : at.unwrap ? opened(at.unwrap()) : at) // prettier-ignore
  const found = path.reduce<Walked>((at, key) => (typeof key === 'number' ? opened(at.element!) : opened(at.shape![String(key)]!)), opened(schema as unknown as Walked)) // prettier-ignore
  return Object.keys(found.shape ?? {})
}

/** The one of these that is at most two letters away. */
function nearest(key: string, known: string[]): string | undefined {
  const distances = known.map((name) => ({ name, away: distance(key.toLowerCase(), name.toLowerCase()) }))
  return distances.filter(({ away }) => away <= 2).toSorted((a, b) => a.away - b.away)[0]?.name
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, against] of [...other].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== against)))
    row = next
  }
  return row.at(-1)!
}
