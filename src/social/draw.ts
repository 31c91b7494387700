import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import { layout, size, type Brand, type Card, type Element } from './card.ts'
import { fonts } from './fonts.ts'

/**
 * Draws the picture of a page. Pictures are cached in `node_modules/.cache`, so that a build draws only changed ones.
 * @returns a PNG of 1200 × 630 pixels
 */
export async function draw(
  card: Card,
  brand: Brand,
  folder = 'node_modules/.cache/errata-social',
): Promise<Uint8Array<ArrayBuffer>> {
  const element = layout(card, brand)
  const path = join(folder, `${createHash('sha256').update(JSON.stringify(element)).digest('hex').slice(0, 32)}.png`)
  const kept = read(path)
  if (kept) return kept
  const drawn = await sharp(Buffer.from(await svgOf(element)))
    .png({ palette: true, colours: 32, effort: 1 })
    .toBuffer()
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, drawn)
  return new Uint8Array(drawn)
}

/** The picture as SVG, with text as outlines. */
export const svgOf = (element: Element): Promise<string> =>
  satori(element as unknown as Parameters<typeof satori>[0], { ...size, fonts: fonts() })

function read(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    return null
  }
}
