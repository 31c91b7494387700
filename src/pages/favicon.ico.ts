import type { APIRoute } from 'astro'
import { iconOf, inIco } from '../social/icon.ts'

/** For readers that ask for nothing else. */
export const GET: APIRoute = async () =>
  new Response(inIco(await iconOf(32), 32), { headers: { 'content-type': 'image/x-icon' } })
