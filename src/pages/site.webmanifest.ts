import type { APIRoute } from 'astro'
import { papers } from '../config/papers.ts'
import { site } from '../site/config.ts'
import { href } from '../site/href.ts'

/** How the site appears on a home screen. */
export const GET: APIRoute = () =>
  Response.json({
    name: site.name,
    description: site.tagline,
    start_url: href('/'),
    display: 'browser',
    background_color: papers.paper.light,
    theme_color: papers.paper.light,
    icons: [192, 512].map((size) => ({
      src: href(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  })
