import type { APIRoute } from 'astro'
import type { Card } from '../../social/card.ts'
import { draw } from '../../social/draw.ts'
import { brand, pictures } from '../../social/pictures.ts'

export const getStaticPaths = () => [...pictures()].map(([name, card]) => ({ params: { name }, props: { card } }))

/** The pictures for link previews in chats and tickets. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await draw(props.card, await brand()), { headers: { 'content-type': 'image/png' } })
