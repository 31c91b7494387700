import { brotliCompressSync, constants } from 'node:zlib'
import { content } from '../site/content.ts'
import { codeMarkdown } from '../twins/markdown/code-page.ts'
import { builtFor } from './identity.baked.ts'

const address = (path: string) => (builtFor ?? '') + path

const texts = Object.fromEntries(
  content.codes.map((page) => [page.entry.url, codeMarkdown(page, { href: address, address })]),
)

/** The Markdown of each code page by its site path: JSON, compressed with Brotli, in base64. */
export const pages: string = brotliCompressSync(JSON.stringify(texts), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).toString('base64')
