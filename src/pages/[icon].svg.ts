import type { APIRoute } from 'astro'
import { existsSync } from 'node:fs'
import { site } from '../site/config.ts'
import { siteRoot } from '../site/root.ts'
import { iconSvg } from '../social/icon.ts'

/** A file in `public/` is published as it is; a page can't replace it. */
export const getStaticPaths = () =>
  existsSync(`${siteRoot}/public/favicon.svg`) ? [] : [{ params: { icon: 'favicon' } }]

/** The icon, unless it is `public/favicon.svg`. */
export const GET: APIRoute = async () =>
  new Response(await iconSvg(site), { headers: { 'content-type': 'image/svg+xml' } })
