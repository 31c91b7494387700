import type { APIRoute } from 'astro'
import { site } from '../site/config.ts'
import { iconOf, iconSvg } from '../social/icon.ts'

const sizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 }

export const getStaticPaths = () => Object.entries(sizes).map(([icon, size]) => ({ params: { icon }, props: { size } }))

/** The icon as a picture, for home screens. */
export const GET: APIRoute<{ size: number }> = async ({ props }) =>
  new Response(await iconOf(await iconSvg(site), props.size), { headers: { 'content-type': 'image/png' } })
