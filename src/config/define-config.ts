/**
 * The config of a site, `errata.config.ts`, with help of the editor: returns what it's given. What each key says is in docs/configuring.md.
 * It's checked when the site is built; what is wrong is named with its line, what was expected, what was found and how to fix it.
 */
export const defineConfig = (config: SiteConfig): SiteConfig => config

/** What a team sets. All but `name` and `tagline` may be left out. */
export interface SiteConfig {
  /** The site's name, in titles, previews of links, feeds and shared texts: `Acme Errors`. At most 40 characters. */
  name: string
  /** What the site is, in one sentence that ends with a period. At most 120 characters. */
  tagline: string
  /** Language of what you write in `content/`, as a BCP 47 tag: `en`, `pt-BR`. The product's own words are English. Default: `en`. */
  lang?: string

  /** Where the site is published: `https://errors.example.com`. `SITE_URL` of the environment wins. */
  url?: string
  /** The path that it's published under, where that isn't the root: `/docs/errors`. `SITE_BASE` of the environment wins. */
  base?: string
  /** Where a file can be edited, without its path: `https://github.com/acme/errors/edit/main`. `SOURCE_URL` of the environment wins. */
  sourceUrl?: string

  /**
   * The name as a drawing, in the header and on social cards: path of an SVG file from the site's root (`public/mark.svg`), or the SVG
   * itself. `currentColor` is the color of text, `var(--brand)` the brand color. Default: the icon and the name as text.
   */
  mark?: string
  /**
   * A square SVG file, which favicon and home screen icons are made from. Default: `public/favicon.svg`, and where there is none, the first
   * letter of the name.
   */
  icon?: string
  colors?: {
    /** The color of the mark and the icon. Default: a blue. */
    brand?: Color
    /** The color of links, buttons and what is selected. Default: the brand color. */
    accent?: Color
  }
  /** Default: fonts of the reader's system, which load nothing. */
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
    /** What search engines and previews show, in one or two sentences. */
    description?: string
    /** A paragraph under the heading, for readers. */
    text?: string
  }
  header?: {
    /** Instead of the lists of codes, APIs, guides and so on; at most 8. */
    links?: Link[]
  }
  footer?: {
    /** Default: the tagline. */
    text?: string
    /** Instead of the list of all codes, the guides for programs and privacy, and the feed; at most 12. */
    links?: Link[]
  }

  apis?: {
    /** Ids in the order of the lists. Those that aren't named follow by their ids. */
    order?: string[]
  }
  /** The headings of lists of APIs. An API's group is in the front matter of its page. */
  groups?: { [group in 'api' | 'service' | 'standard']?: { title: string; text?: string } }
  /**
   * Which services and standards have pages, and are in search and lists: all, none, or those with these ids. What isn't shown is still read:
   * the explorer names it, without a link.
   */
  shown?: { services?: boolean | string[]; standards?: boolean | string[] }
  /** `false`: the pages of `content/guides/` aren't published. Default: `true`. */
  guides?: boolean

  /** What other sites may do with this one. Hosts send it as headers: see docs/deploying.md. */
  embedding?: {
    /** Origins whose pages may show `/embed/`, the explorer alone, in a frame: `https://console.example.com`, or `'self'`. Default: none. */
    frameAncestors?: string[]
    /** Origin whose scripts may read this site's files, such as `codes.json`: one origin, or `*` for all. Default: none. */
    cors?: string
  }
}

/** `#rrggbb`, from which readable tones for light and dark paper are made; or both, which must be readable as they are. */
export type Color = string | { light: string; dark: string }

/** A font by its CSS `font-family` list, and the files of it that the site serves. */
export interface Font {
  family: string
  /** Each a WOFF2 file of `public/`, as a site path: `/fonts/acme-400.woff2`. */
  files?: { path: string; weight?: string; style?: 'normal' | 'italic' }[]
}

export interface Link {
  label: string
  /** A site path that starts with a slash, or a whole `https:` or `mailto:` address. */
  to: string
}
