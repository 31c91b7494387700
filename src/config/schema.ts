import { z } from 'astro/zod'

/** A schema with one message for any wrong or missing value. */
const text = (expected: string, fits: (value: string) => boolean = () => true) =>
  z.string(expected).refine((value) => value.trim() !== '' && fits(value), expected)

const sentence = text("a sentence: a string that isn't empty")
const hexColor = z.string('a color such as #2343c3').regex(/^#[\da-f]{6}$/i, 'a color with six hex digits: #2343c3')
const either = 'a color such as #2343c3, or { light: "#2343c3", dark: "#a2b7ff" }'
const color = z.union([hexColor, z.strictObject({ light: hexColor, dark: hexColor })], either)

/** An address without a query or a fragment; a path appended to it starts with a slash. */
const webAddress = (example: string) =>
  text(`an address with https: or http: such as ${example}`, (value) => {
    const url = URL.canParse(value) ? new URL(value) : null
    return url !== null && /^https?:$/.test(url.protocol) && url.search + url.hash === ''
  })

const isOrigin = (value: string) =>
  /^https?:\/\/(?:\*\.)?[\w.-]+(?::\d+)?$/.test(value) && URL.canParse(value.replace('*.', ''))

const svgFile = (example: string) => text(`the path of an SVG file from the site's root: ${example}`)

const fontFile = z.strictObject({
  path: text('the site path of a WOFF2 file in public/: /fonts/acme-400.woff2', (path) =>
    /^\/[\w./-]+\.woff2$/.test(path),
  ),
  weight: text('a weight such as 400, or a range such as "400 700", as a string', (weight) =>
    /^\d{1,4}(?: \d{1,4})?$/.test(weight),
  ).optional(),
  style: z.enum(['normal', 'italic'], '"normal" or "italic"').optional(),
})

const font = z.strictObject(
  {
    family: text('a CSS font-family list: "Acme Sans", sans-serif', (family) => !/[;{}<>\\\n]/.test(family)),
    files: z.array(fontFile, 'a list of font files').optional(),
  },
  'a font: { family: "Acme Sans, sans-serif" }',
)

const links = (most: number) =>
  z
    .array(
      z.strictObject({
        label: text('the text of a link, at most 30 characters', ({ length }) => length <= 30),
        to: text('a site path such as /guides/, or a full https: or mailto: address', (to) =>
          /^(?:\/(?!\/)\S*|https:\/\/\S+|mailto:\S+)$/.test(to),
        ),
      }),
      'a list of links: [{ label: "Status page", to: "https://status.example.com" }]',
    )
    .max(most, `at most ${most} links`)

const ids = z.array(z.string('the id of an API: the name of its folder in content/apis/'), 'a list of ids')
const shown = z.union([z.boolean(), ids], 'true, false, or a list of ids')
const group = z.strictObject({ title: sentence, text: sentence.optional() })

/** The schema of `errata.config.ts`; each message says what was expected. */
export const schema = z.strictObject(
  {
    name: text("the site's name, at most 40 characters", ({ length }) => length <= 40),
    tagline: text(
      'one sentence of at most 120 characters that ends with a period',
      (tagline) => tagline.length <= 120 && tagline.endsWith('.'),
    ),
    lang: text('a BCP 47 tag such as en or pt-BR', isLanguage).optional(),
    url: webAddress('https://errors.example.com').optional(),
    base: text('a path that starts with a slash: /docs/errors', (base) => /^(?:\/[\w.~-]+)*\/?$/.test(base)).optional(),
    sourceUrl: webAddress('https://github.com/acme/errors/edit/main').optional(),
    mark: svgFile('public/mark.svg, or the SVG itself').optional(),
    icon: svgFile('public/favicon.svg').optional(),
    colors: z.strictObject({ brand: color.optional(), accent: color.optional() }).optional(),
    fonts: z.strictObject({ words: font.optional(), codes: font.optional() }).optional(),
    home: z
      .strictObject({ title: sentence.optional(), description: sentence.optional(), text: sentence.optional() })
      .optional(),
    header: z.strictObject({ links: links(8).optional() }).optional(),
    footer: z.strictObject({ text: sentence.optional(), links: links(12).optional() }).optional(),
    apis: z.strictObject({ order: ids.optional() }).optional(),
    groups: z.strictObject({ api: group.optional(), service: group.optional(), standard: group.optional() }).optional(),
    shown: z.strictObject({ services: shown.optional(), standards: shown.optional() }).optional(),
    guides: z.boolean('true or false').optional(),
    embedding: z
      .strictObject({
        frameAncestors: z
          .array(
            text(
              "an origin such as https://console.example.com, or 'self' with its quotes",
              (origin) => origin === "'self'" || isOrigin(origin),
            ),
            'a list of origins',
          )
          .optional(),
        cors: text(
          'one origin such as https://console.example.com, or *',
          (origin) => origin === '*' || (isOrigin(origin) && !origin.includes('*')),
        ).optional(),
      })
      .optional(),
  },
  'an object: export default defineConfig({ name: "Acme Errors", tagline: "Every error of the Acme APIs." })',
)

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
