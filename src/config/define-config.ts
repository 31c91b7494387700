/**
 * Types the config of a site, `errata.config.ts`, for your editor; returns its argument. docs/configuring.md describes each key.
 * The build checks the config and reports each mistake with its line, what was expected, what was found and how to fix it.
 */
export const defineConfig = (config: SiteConfig): SiteConfig => config

/** The config of a site. Every key except `name` and `tagline` is optional. */
export interface SiteConfig {
  /** The site's name, used in titles, link previews, feeds and shared texts: `Acme Errors`. At most 40 characters. */
  name: string
  /** What the site is, in one sentence that ends with a period. At most 120 characters. */
  tagline: string
  /** Language of what you write in `content/`, as a BCP 47 tag: `en`, `pt-BR`. The product's own words are English. Default: `en`. */
  lang?: string

  /** Where the site is published: `https://errors.example.com`. The environment variable `SITE_URL` overrides it. */
  url?: string
  /** The path under which the site is published, if it isn't the root: `/docs/errors`. The environment variable `SITE_BASE` overrides it. */
  base?: string
  /** Address for editing files, without the file's path: `https://github.com/acme/errors/edit/main`. The environment variable `SOURCE_URL` overrides it. */
  sourceUrl?: string

  /**
   * The logo in the header and on social cards: path of an SVG file from the site's root (`public/mark.svg`), or the SVG
   * itself. `currentColor` is the text color, `var(--brand)` the brand color. Default: the icon and the name as text.
   */
  mark?: string
  /**
   * A square SVG file for the favicon and home screen icons. Default: `public/favicon.svg`, or if that doesn't exist, the first
   * letter of the name.
   */
  icon?: string
  colors?: {
    /** The color of the mark and the icon. Default: a blue. */
    brand?: Color
    /** The color of links, buttons and selected items. Default: the brand color. */
    accent?: Color
  }
  /** Default: the reader's system fonts, which need no download. */
  fonts?: {
    /** For sentences. */
    words?: Font
    /** For codes, headers and JSON. */
    codes?: Font
  }

  /** The front page. */
  home?: {
    /** The heading above the explorer. */
    title?: string
    /** The description for search engines and link previews, in one or two sentences. */
    description?: string
    /** A paragraph under the heading, for readers. */
    text?: string
  }
  header?: {
    /** Links that replace the lists of codes, APIs, guides and so on; at most 8. */
    links?: Link[]
  }
  footer?: {
    /** Default: the tagline. */
    text?: string
    /** Links that replace the list of all codes, the guides for programs and privacy, and the feed; at most 12. */
    links?: Link[]
  }

  apis?: {
    /** Ids in the order of the lists. Others follow, sorted by id. */
    order?: string[]
  }
  /** The headings of lists of APIs. An API's group is in the front matter of its page. */
  groups?: { [group in 'api' | 'service' | 'standard']?: { title: string; text?: string } }
  /**
   * Which services and standards have pages and appear in search and lists: all, none, or those with these ids. The explorer still reads
   * the others and names them, without a link.
   */
  shown?: { services?: boolean | string[]; standards?: boolean | string[] }
  /** `false`: the pages of `content/guides/` aren't published. Default: `true`. */
  guides?: boolean

  /** What other sites are allowed to do with this one. Hosts send it as headers: see docs/deploying.md. */
  embedding?: {
    /** Origins whose pages can show `/embed/`, the explorer alone, in a frame: `https://console.example.com`, or `'self'`. Default: none. */
    frameAncestors?: string[]
    /** Origin whose scripts can read this site's files, such as `codes.json`: one origin, or `*` for all. Default: none. */
    cors?: string
  }
}

/** `#rrggbb`, from which readable tones for light and dark backgrounds are made; or both tones, which must be readable as they are. */
export type Color = string | { light: string; dark: string }

/** A font by its CSS `font-family` list, and the font files that the site serves. */
export interface Font {
  family: string
  /** Site path of a WOFF2 file in `public/`: `/fonts/acme-400.woff2`. */
  files?: { path: string; weight?: string; style?: 'normal' | 'italic' }[]
}

export interface Link {
  label: string
  /** A site path that starts with a slash, or a full `https:` or `mailto:` address. */
  to: string
}
