import { documentTypes } from '../../twins/document-types.ts'

/** TypeScript types of the documents for programs. */
export const GET = async () => new Response(await documentTypes())
