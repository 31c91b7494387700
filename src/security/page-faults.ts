import { contentSecurityPolicy } from './policy.ts'
import { faultsOfPolicy } from './policy-faults.ts'
import { elementsOf, inlineHashes, type PageElement } from './read-page.ts'

/**
 * Faults of a built page: a wrong policy, and anything that the policy doesn't cover or that requests another host.
 * @returns sentences, to follow the page's name; empty for a valid page
 */
export function pageFaults(html: string): string[] {
  const elements = elementsOf(html)
  return [...policyFaults(html, elements), ...elements.flatMap(attributeFaults), ...elements.flatMap(foreignFaults)]
}

function policyFaults(html: string, elements: PageElement[]): string[] {
  const metas = elements.filter(isPolicy)
  const stated = metas[0]?.attributes['content']
  if (metas.length !== 1 || stated === undefined)
    return [`has ${metas.length} content security policies instead of one`]
  const due = contentSecurityPolicy(inlineHashes(html), 'meta')
  const place = elements.findIndex(isPolicy)
  const before = elements.slice(0, place).filter(({ name }) => ['script', 'style', 'link', 'base'].includes(name))
  return [
    ...(stated === due ? faultsOfPolicy(stated, 'meta') : [`has the policy "${stated}" instead of "${due}"`]),
    ...before.map(({ name }) => `has a ${name} before its policy, which the policy doesn't cover`),
  ]
}

export const isPolicy = ({ name, attributes }: PageElement) =>
  name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy'

export function attributeFaults({ name, attributes }: PageElement): string[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (key === 'style') return [`has an inline style: <${name} style="${value}">`]
    if (/^on[a-z]+$/.test(key)) return [`has an inline handler: <${name} ${key}="${value}">`]
    // eslint-disable-next-line no-script-url
    if (urlAttributes.has(key) && /^[\s\0]*(javascript|vbscript):/i.test(value))
      return [`has a script address: ${value}`]
    return []
  })
}

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster'])

/** Links that a browser fetches by itself, unlike a canonical address or another format. */
const fetchedLinks = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|prerender)\b/

/** Elements that make the browser request another host without a click. */
function foreignFaults({ name, attributes: a }: PageElement): string[] {
  if (name === 'meta' && a['http-equiv']?.toLowerCase() === 'refresh')
    return isForeign(a['content']?.replace(/^[^=]*=/, '')) ? ['redirects to another host'] : []
  const asked =
    name === 'a' || (name === 'link' && !fetchedLinks.test(a['rel'] ?? ''))
      ? []
      : [
          a['src'],
          a['data'],
          a['poster'],
          a['action'],
          a['formaction'],
          ...(name === 'link' ? [a['href']] : []),
          ...(a['srcset']?.split(',') ?? []),
        ]
  const pings = a['ping'] === undefined ? [] : [`has a ping: ${a['ping']}`]
  return [...pings, ...asked.filter(isForeign).map((url) => `requests another host: <${name}> ${url}`)]
}

const isForeign = (url: string | undefined) => url !== undefined && /^\s*(https?:)?\/\//i.test(url)
