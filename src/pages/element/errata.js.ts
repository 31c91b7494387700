import { elementFile } from '../../site/element-file.ts'

/** `<errata-explorer>` and `<errata-diagnosis>`, for other websites. */
export const GET = async () => new Response(await elementFile(), { headers: { 'content-type': 'text/javascript' } })
