import { brotliDecompressSync } from 'node:zlib'
import { pages } from './pages.baked.ts'

/** The Markdown of each code page, by site path: `/e/stripe/card_declined/`. */
export const markdownByUrl: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(brotliDecompressSync(Buffer.from(pages, 'base64')).toString()) as Record<string, string>),
)
