import { compile } from 'json-schema-to-typescript'
import { allDocuments } from './schema.ts'

/** The text of `/types/documents.d.ts`: TypeScript types of the documents for programs, from the same schemas. */
export const documentTypes = (): Promise<string> =>
  compile(allDocuments() as Parameters<typeof compile>[0], 'Documents', {
    bannerComment:
      '/** Types of codes.json, links/<api>.json and the index.json of a code. Version 1: members are only added. */',
    additionalProperties: false,
    format: false,
  })
