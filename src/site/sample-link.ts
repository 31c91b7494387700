import { deflateRawSync } from 'node:zlib'
import { writeLink } from '../share/link/write-link.ts'

/** The fragment that opens a sample in the explorer. Same result as in a browser, but synchronous compression is faster for thousands of pages. */
export const sampleLink = (paste: string): Promise<string> =>
  writeLink({ paste }, (text) => deflateRawSync(text).toString('base64url'))
