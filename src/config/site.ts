import type { Group } from '../engine/model.ts'
import type { Colors } from './colors.ts'
import type { Font, Link } from './define-config.ts'
import type { Drawing } from './svg.ts'

/** The site as set by its config and the environment, with every default filled in. */
export interface Site {
  name: string
  tagline: string
  /** BCP 47 tag of the content's language. */
  lang: string
  /** Where the site is published, without its base and without a slash at the end; `null` if unknown. */
  url: string | null
  /** Prefix of every site path: `/docs/errors`, or nothing. */
  base: string
  /** Address for editing files, to which the file's path is added, without a slash at the end. */
  sourceUrl: string | null
  /** The logo; `null`: the icon, and the name as text. */
  mark: Drawing | null
  /** `null`: the name's first letter. */
  icon: Drawing | null
  colors: Colors
  fonts: { words?: Font | undefined; codes?: Font | undefined }
  home: { title: string; description: string; text: string | null }
  /** `null`: the default links. */
  header: { links: Link[] | null }
  footer: { text: string; links: Link[] | null }
  /** Ids of the APIs that are listed first. */
  order: string[]
  groups: Record<Group, { title: string; text: string | null }>
  shown: Record<'service' | 'standard', boolean | string[]>
  hasGuides: boolean
  frameAncestors: string[]
  cors: string | null
}

/** Where the site is published, including its base, without a slash at the end; `null` if unknown. */
export function addressOf({ url, base }: Pick<Site, 'url' | 'base'>): string | null {
  if (url === null) return null
  return base === '' ? url : new URL(base, url).href
}
