import type { APIContext } from 'astro'
import { escaped } from '../config/svg.ts'
import { site as about } from '../site/config.ts'
import { href } from '../site/href.ts'

/**
 * Lets a browser search the site from its address bar (OpenSearch 1.1). Addresses must be absolute: those of the site, or of the dev server
 * if the build doesn't know them.
 */
export function GET({ site, url }: APIContext): Response {
  const address = (path: string) => new URL(href(path), site ?? url).href
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(shortName(about.name))}</ShortName>
  <Description>Search for an error code, a status or a message</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/')}?q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}

/** OpenSearch allows 16 characters: whole words of the name if they fit, else its start. */
function shortName(name: string): string {
  if (name.length <= 16) return name
  const end = name.lastIndexOf(' ', 16)
  return name.slice(0, end > 0 ? end : 16)
}
