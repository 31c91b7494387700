import { deflateRawSync } from 'node:zlib'
import { writeLink } from '../share/link/write-link.ts'

/** The fragment that opens the explorer on a sample; the same as in a browser, without its streams, which thousands of pages would wait for. */
export const sampleLink = (paste: string): Promise<string> =>
  writeLink({ paste }, (text) => deflateRawSync(text).toString('base64url'))
