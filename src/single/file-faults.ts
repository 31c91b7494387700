import { attributeFaults, isPolicy } from '../security/page-faults.ts'
import { elementsOf, inlineHashes, type PageElement } from '../security/read-page.ts'
import { policyOfFile } from './policy-of-file.ts'

/** Maximum size of the single file in bytes, uncompressed: people send it by email and chat. */
export const mostBytes = 1_400_000

/**
 * Finds violations of the promise that the single file makes no requests and needs no other files.
 * @returns messages; empty for a valid file
 */
export function fileFaults(html: string): string[] {
  const elements = elementsOf(html)
  const bytes = Buffer.byteLength(html)
  return [
    ...policyFaults(html, elements),
    ...elements.flatMap(attributeFaults),
    ...elements.flatMap(requestFaults),
    ...(bytes > mostBytes ? [`weighs ${bytes} bytes, more than ${mostBytes}`] : []),
  ]
}

function policyFaults(html: string, elements: PageElement[]): string[] {
  const stated = elements.filter(isPolicy).map(({ attributes }) => attributes['content'])
  const due = policyOfFile(inlineHashes(html))
  const before = elements
    .slice(0, elements.findIndex(isPolicy))
    .filter(({ name }) => !/^(?:html|head|meta)$/.test(name))
  return [
    ...(stated.length === 1 ? [] : [`has ${stated.length} content security policies, not one`]),
    ...stated.filter((policy) => policy !== due).map((policy) => `states the policy "${policy}", not "${due}"`),
    ...before.map(({ name }) => `has a ${name} before its policy`),
  ]
}

/** Addresses that a browser requests by itself, and links that don't work from a disk. */
function requestFaults({ name, attributes: a }: PageElement): string[] {
  if (name === 'a') return /^(?:#|https?:)/.test(a['href'] ?? '#') ? [] : [`links ${a['href']}`]
  const asked = [a['src'], a['srcset'], a['data'], a['poster'], a['action'], a['formaction'], a['href'], a['ping']]
  return asked.flatMap((url) => (url === undefined || url.startsWith('data:') ? [] : [`requests ${url}`]))
}
