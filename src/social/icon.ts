import { readFileSync } from 'node:fs'
import sharp from 'sharp'

/**
 * The mark of `public/favicon.svg` as a PNG.
 * @param size of a side, in pixels
 */
export async function iconOf(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const svg = readFileSync('public/favicon.svg')
  return new Uint8Array(
    await sharp(svg, { density: (72 * size) / 32 })
      .resize(size)
      .png()
      .toBuffer(),
  )
}

/**
 * Puts one PNG into an ICO file: a header of 6 bytes, an entry of 16, and the picture as it is.
 * @param size of a side, in pixels; less than 256
 */
export function inIco(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const ico = new Uint8Array(22 + png.length)
  const view = new DataView(ico.buffer)
  view.setUint16(2, 1, true) // an icon
  view.setUint16(4, 1, true) // one picture
  view.setUint8(6, size)
  view.setUint8(7, size)
  view.setUint16(10, 1, true) // colour planes
  view.setUint16(12, 32, true) // bits of a pixel
  view.setUint32(14, png.length, true)
  view.setUint32(18, 22, true) // where the picture begins
  ico.set(png, 22)
  return ico
}
