import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from './cases.fixture.ts'

export interface Request {
  /** Seconds. */
  at: number
  method: string
  headers: IncomingHttpHeaders
}

/** A server on the loopback with an address for each list of answers, which it gives in turn, the last one for good. */
export async function serve(all: readonly (readonly Answer[])[]) {
  const requests: Request[][] = all.map(() => [])
  const server = createServer((request, response) => {
    const index = Number(request.url?.slice(1))
    const [answers, seen] = [all[index] ?? [], requests[index] ?? []]
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? { status: 500 }
    const { status, headers = {}, body = '', isUndated = false } = answer
    seen.push({ at: performance.now() / 1000, method: request.method ?? '', headers: request.headers })
    request.resume()
    if (status === 0) return request.socket.resetAndDestroy()
    response.sendDate = !isUndated
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  return { urls: all.map((_, index) => `http://127.0.0.1:${port}/${index}`), requests, close }
}
