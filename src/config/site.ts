import type { Group } from '../engine/model.ts'
import type { Colors } from './colors.ts'
import type { Font, Link } from './define-config.ts'
import type { Drawing } from './svg.ts'

/** The site as its config and the environment say it, with every default filled in. */
export interface Site {
  name: string
  tagline: string
  /** BCP 47 tag of the content's language. */
  lang: string
  /** Where it's published, without its base and without a slash at the end; `null` where it doesn't know. */
  url: string | null
  /** What stands before every site path: `/docs/errors`, or nothing. */
  base: string
  /** What stands before the path of a file to edit it, without a slash at the end. */
  sourceUrl: string | null
  /** The name as a drawing; `null`: the icon, and the name as text. */
  mark: Drawing | null
  /** `null`: the name's first letter. */
  icon: Drawing | null
  colors: Colors
  fonts: { words?: Font | undefined; codes?: Font | undefined }
  home: { title: string; description: string; text: string | null }
  /** `null`: what the site has. */
  header: { links: Link[] | null }
  footer: { text: string; links: Link[] | null }
  /** Ids of APIs, those listed first. */
  order: string[]
  groups: Record<Group, { title: string; text: string | null }>
  shown: Record<'service' | 'standard', boolean | string[]>
  hasGuides: boolean
  frameAncestors: string[]
  cors: string | null
}

/** Where the site is published, base included and without a slash at the end; `null` where it doesn't know. */
export function addressOf({ url, base }: Pick<Site, 'url' | 'base'>): string | null {
  if (url === null) return null
  return base === '' ? url : new URL(base, url).href
}
