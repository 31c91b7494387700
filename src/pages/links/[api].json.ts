import type { APIRoute, GetStaticPaths } from 'astro'
import { content } from '../../site/content.ts'
import { codesOf } from '../../site/entries.ts'
import { places } from '../../site/places.ts'
import { linksDocumentOf } from '../../twins/links-document.ts'

export const getStaticPaths = (() =>
  content.apis.map(({ api }) => ({ params: { api: api.id } }))) satisfies GetStaticPaths

/** The link for each error response of one API. */
export const GET: APIRoute = ({ params: { api = '' } }) => Response.json(linksDocumentOf(api, codesOf(api), places))
