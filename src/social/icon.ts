import satori from 'satori'
import sharp from 'sharp'
import { leastContrast } from '../config/contrast.ts'
import { papers } from '../config/papers.ts'
import type { Site } from '../config/site.ts'
import { escaped } from '../config/svg.ts'
import { fonts } from './fonts.ts'

/** The site's icon as SVG: the configured one, or else the first letter of the name on the brand color. */
export async function iconSvg({ icon, name, colors }: Pick<Site, 'icon' | 'name' | 'colors'>): Promise<string> {
  if (icon) return icon.text
  const [letter = ''] = [...name.trim().toUpperCase()]
  const ground = colors.brand.light
  const ink = leastContrast('#ffffff', [ground]) >= 3 ? '#ffffff' : papers.ink.light
  const shape = `<rect width="32" height="32" rx="7" fill="${ground}"/>`
  // The fonts have only Latin letters; others use the reader's fonts.
  const drawn = /^[\dA-ZÀ-ÖØ-Þ]$/.test(letter)
    ? await outlines(letter, ink)
    : `<text x="16" y="23" font-size="20" font-weight="600" font-family="sans-serif" text-anchor="middle" fill="${ink}">${escaped(letter)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shape}${drawn}</svg>`
}

async function outlines(letter: string, color: string): Promise<string> {
  const style = { display: 'flex', width: 32, height: 32, alignItems: 'center', justifyContent: 'center', fontFamily: 'words', fontWeight: 600, fontSize: 22, color } // prettier-ignore
  const element = { type: 'div', props: { style, children: letter } }
  const svg = await satori(element as never, { width: 32, height: 32, fonts: fonts() })
  return /<path\b[^>]*>(?:<\/path>)?/.exec(svg)?.[0] ?? ''
}

/**
 * An SVG as a PNG.
 * @param size width and height in pixels
 */
export async function iconOf(svg: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const width = Number(/\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)/.exec(svg)?.[1] ?? 32)
  return new Uint8Array(
    await sharp(Buffer.from(svg), { density: Math.min((72 * size) / width, 100_000) })
      .resize(size)
      .png()
      .toBuffer(),
  )
}

/**
 * Puts one PNG into an ICO file: a header of 6 bytes, an entry of 16, and the unchanged picture.
 * @param size width and height in pixels, less than 256
 */
export function inIco(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const ico = new Uint8Array(22 + png.length)
  const view = new DataView(ico.buffer)
  view.setUint16(2, 1, true) // an icon
  view.setUint16(4, 1, true) // one picture
  view.setUint8(6, size)
  view.setUint8(7, size)
  view.setUint16(10, 1, true) // color planes
  view.setUint16(12, 32, true) // bits of a pixel
  view.setUint32(14, png.length, true)
  view.setUint32(18, 22, true) // where the picture begins
  ico.set(png, 22)
  return ico
}
