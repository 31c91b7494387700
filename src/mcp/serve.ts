import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeServer } from './server.ts'

/** Serves agents on standard input and output until the host closes them. */
export function serve(): Promise<number> {
  serveStdio(makeServer, { onerror: ({ message }) => console.error(`errata mcp: ${message}`) })
  return new Promise((resolve) => process.stdin.once('close', () => resolve(0)))
}
