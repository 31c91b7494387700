import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { body, cells, headersOf, type Cell } from './cells.ts'
import type { Client, Outcome } from './client.ts'

/** Most of the time is spent waiting for `Retry-After: 1`, so many requests wait at once. */
const atOnce = 120

/** Longer than any client needs for two requests, even on a slow machine. */
const deadlineMs = 30_000

/** Sends every cell through every client to a server on loopback, and counts the requests that arrive. */
export async function measure(clientsAt: (port: number) => Client[]): Promise<Outcome[]> {
  const hits = new Map<string, number>()
  const keyed = new Set<string>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    hits.set(path, (hits.get(path) ?? 0) + 1)
    if (request.headers['idempotency-key'] !== undefined) keyed.add(path)
    request.resume()
    const cell = cellAt(path)
    response.writeHead(cell.status, headersOf(cell)).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const clients = clientsAt((server.address() as AddressInfo).port)
    const asked = cells.flatMap((cell) =>
      clients.filter(({ methods }) => methods.includes(cell.method)).map((client) => ({ client, cell })),
    )
    return await inParallel(asked, async ({ client, cell }) => {
      const path = pathOf(client, cell)
      const end = await endOf(() => client.send(path, cell.method))
      return { client, cell, end, hits: hits.get(path) ?? 0, isKeyed: keyed.has(path) }
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** A URL for each client and cell, to tell hits apart: `/got/GET/503/timed`. */
const pathOf = ({ name }: Client, { method, status, isTimed }: Cell) =>
  `/${name.replace(/\W/g, '-')}/${method}/${status}/${isTimed ? 'timed' : 'bare'}`

function cellAt(path: string): Cell {
  const [, , method, status, time] = path.split('/')
  return { method: method as Cell['method'], status: Number(status), isTimed: time === 'timed' }
}

function endOf(send: () => PromiseLike<unknown>): Promise<Outcome['end']> {
  return new Promise((resolve) => {
    AbortSignal.timeout(deadlineMs).addEventListener('abort', () => resolve('cut-off'))
    Promise.resolve()
      .then(send)
      .then(
        () => resolve('answered'),
        () => resolve('threw'),
      )
  })
}

async function inParallel<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [at, item] of queue) results[at] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
