import type { APIRoute } from 'astro'
import { href } from '../site/href.ts'

/** How Errata is kept on a home screen. */
export const GET: APIRoute = () =>
  Response.json({
    name: 'Errata',
    description: 'The error reference that reads your error.',
    start_url: href('/'),
    display: 'browser',
    background_color: '#fbfbf9',
    theme_color: '#fbfbf9',
    icons: [192, 512].map((size) => ({
      src: href(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  })
