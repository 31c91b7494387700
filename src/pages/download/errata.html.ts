import { singleFile } from '../../site/single-file.ts'

/** The explorer as one file, to save and share. */
export const GET = async () => new Response(await singleFile(), { headers: { 'content-type': 'text/html' } })
