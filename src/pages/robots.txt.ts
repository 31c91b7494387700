import { address } from '../site/href.ts'

/** Everything may be read. A sitemap needs absolute addresses, so there is one only where the site knows its own. */
export const GET = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(import.meta.env.SITE ? ['', `Sitemap: ${address('/sitemap-index.xml')}`] : []),
      '',
    ].join('\n'),
  )
