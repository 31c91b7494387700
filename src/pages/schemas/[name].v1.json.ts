import type { APIRoute, GetStaticPaths } from 'astro'
import { address } from '../../site/href.ts'
import { documents, schemaOf, schemaUrl } from '../../twins/schema.ts'

type Name = keyof typeof documents

export const getStaticPaths = (() =>
  Object.keys(documents).map((name) => ({ params: { name } }))) satisfies GetStaticPaths

/** JSON Schema of one of the documents for programs. */
export const GET: APIRoute = ({ params: { name } }) =>
  Response.json(schemaOf(name as Name, address(schemaUrl(name as Name))))
