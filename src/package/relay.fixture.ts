import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server'

/**
 * Makes a stdio server available over HTTP on loopback, because the conformance tool supports only HTTP. Messages are forwarded unchanged; each
 * session has its own process.
 */
export async function relay(command: string, args: string[]): Promise<{ url: string; close: () => Promise<void> }> {
  const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>()
  const processes: StdioClientTransport[] = []

  async function open(): Promise<WebStandardStreamableHTTPServerTransport> {
    const inner = new StdioClientTransport({ command, args, stderr: 'inherit' })
    const outer = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: () => crypto.randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, outer),
    })
    inner.onmessage = (message) => void outer.send(message)
    outer.onmessage = (message) => void inner.send(message)
    processes.push(inner)
    await inner.start()
    await outer.start()
    return outer
  }

  const server = createServer((request, response) => {
    void (async () => {
      const headers = new Headers(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]))) // prettier-ignore
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
      const asked = new Request(`http://127.0.0.1${request.url}`, { method: request.method ?? 'GET', headers, ...body })
      const session = sessions.get(headers.get('mcp-session-id') ?? '') ?? (await open())
      const answer = await session.handleRequest(asked)
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      if (answer.body) Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
      else response.end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await Promise.all(processes.map((each) => each.close()))
    },
  }
}
