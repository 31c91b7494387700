import type { APIRoute } from 'astro'
import { existsSync } from 'node:fs'
import { site } from '../site/config.ts'
import { siteRoot } from '../site/root.ts'
import { iconSvg } from '../social/icon.ts'

/** A file of `public/` is published as it is, and no page may take its place. */
export const getStaticPaths = () =>
  existsSync(`${siteRoot}/public/favicon.svg`) ? [] : [{ params: { icon: 'favicon' } }]

/** The icon, where it's drawn from the config or stands elsewhere than in `public/favicon.svg`. */
export const GET: APIRoute = async () =>
  new Response(await iconSvg(site), { headers: { 'content-type': 'image/svg+xml' } })
