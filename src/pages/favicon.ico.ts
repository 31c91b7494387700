import type { APIRoute } from 'astro'
import { site } from '../site/config.ts'
import { iconOf, iconSvg, inIco } from '../social/icon.ts'

/** For browsers and feed readers that request only `/favicon.ico`. */
export const GET: APIRoute = async () =>
  new Response(inIco(await iconOf(await iconSvg(site), 32), 32), { headers: { 'content-type': 'image/x-icon' } })
