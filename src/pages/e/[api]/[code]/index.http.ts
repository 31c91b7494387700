import type { APIRoute } from 'astro'
import type { CodePage } from '../../../../catalogue/model.ts'
import { codePaths } from '../../../../site/code-paths.ts'
import { sampleOf } from '../../../../twins/sample.ts'

/** Only for codes of which a sample is known. */
export const getStaticPaths = () => codePaths().filter(({ props }) => sampleOf(props) !== null)

/** The sample response of one code, as the message that a client gets. */
export const GET: APIRoute<CodePage> = ({ props }) => new Response(sampleOf(props))
