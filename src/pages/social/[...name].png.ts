import type { APIRoute } from 'astro'
import type { Card } from '../../social/card.ts'
import { draw } from '../../social/draw.ts'
import { brand, pictures } from '../../social/pictures.ts'

export const getStaticPaths = () => [...pictures()].map(([name, card]) => ({ params: { name }, props: { card } }))

/** What is shown where a page is linked in a chat or a ticket. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await draw(props.card, await brand()), { headers: { 'content-type': 'image/png' } })
