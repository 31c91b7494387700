import { readFileSync } from 'node:fs'

/**
 * Reads a file, or standard input for `-`.
 * @throws Error of the file system
 */
export async function readPaste(path: string): Promise<string> {
  if (path !== '-') return readFileSync(path, 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
