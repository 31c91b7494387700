import { address } from '../site/href.ts'

/** Crawlers may read everything. A sitemap needs absolute addresses, so there is one only if the site knows its own. */
export const GET = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(import.meta.env.SITE ? ['', `Sitemap: ${address('/sitemap-index.xml')}`] : []),
      '',
    ].join('\n'),
  )
