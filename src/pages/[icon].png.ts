import type { APIRoute } from 'astro'
import { iconOf } from '../social/icon.ts'

const sizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 }

export const getStaticPaths = () => Object.entries(sizes).map(([icon, size]) => ({ params: { icon }, props: { size } }))

/** The mark as a picture, for home screens. */
export const GET: APIRoute<{ size: number }> = async ({ props }) =>
  new Response(await iconOf(props.size), { headers: { 'content-type': 'image/png' } })
