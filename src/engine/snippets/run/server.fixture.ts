import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from './cases.fixture.ts'

export interface Request {
  /** Seconds. */
  at: number
  method: string
  headers: IncomingHttpHeaders
}

/** A server on the loopback that gives its answers in turn, the last one for good. */
export async function serve(answers: readonly Answer[]) {
  const requests: Request[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? { status: 500 }
    const { status, headers = {}, body = '', isUndated = false } = answer
    requests.push({ at: performance.now() / 1000, method: request.method ?? '', headers: request.headers })
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
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, close }
}
