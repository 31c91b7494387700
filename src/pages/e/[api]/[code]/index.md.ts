import type { APIRoute } from 'astro'
import type { CodePage } from '../../../../catalogue/model.ts'
import { twinPaths } from '../../../../site/code-paths.ts'
import { places } from '../../../../site/places.ts'
import { codeMarkdown } from '../../../../twins/markdown/code-page.ts'

export const getStaticPaths = twinPaths

/** One code as Markdown. */
export const GET: APIRoute<CodePage> = ({ props }) => new Response(codeMarkdown(props, places))
