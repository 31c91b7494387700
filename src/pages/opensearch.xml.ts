import type { APIContext } from 'astro'
import { escaped } from '../config/svg.ts'
import { site as about } from '../site/config.ts'
import { href } from '../site/href.ts'

/**
 * Lets a browser search the site from its address bar (OpenSearch 1.1). Its addresses have to be absolute: those of the site, or, where the
 * build does not know them, of the server that it is tried out on.
 */
export function GET({ site, url }: APIContext): Response {
  const address = (path: string) => new URL(href(path), site ?? url).href
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(shortName(about.name))}</ShortName>
  <Description>Look up an error code, a status or a message</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/')}?q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}

/** OpenSearch allows 16 characters: whole words of the name, else its beginning. */
function shortName(name: string): string {
  if (name.length <= 16) return name
  const end = name.lastIndexOf(' ', 16)
  return name.slice(0, end > 0 ? end : 16)
}
