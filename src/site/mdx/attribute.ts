import type { MdxJsxFlowElementHast } from 'satteri'

/** An attribute with a string value, for an element that a plugin makes. */
export const attribute = (name: string, value: string): MdxJsxFlowElementHast['attributes'][number] => ({
  type: 'mdxJsxAttribute',
  name,
  value,
})

/** The path of an MDX file in `content/`, such as `content/apis/sessions/409.mdx`, and its API, if any. */
export function placeOf(fileUrl: URL | undefined): { path: string; api: string | null; isCode: boolean } {
  const path =
    /content\/(?:apis|statuses|kinds|envelopes|guides|headers)\/.+$/.exec(decodeURI(fileUrl?.pathname ?? ''))?.[0] ?? ''
  const api = /^content\/apis\/([^/]+)\//.exec(path)?.[1] ?? null
  return { path, api, isCode: api !== null && !path.endsWith('/index.mdx') }
}
