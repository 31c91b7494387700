import type { APIRoute } from 'astro'
import type { CodePage } from '../../../../catalogue/model.ts'
import { twinPaths } from '../../../../site/code-paths.ts'
import { places } from '../../../../site/places.ts'
import { codeDocumentOf } from '../../../../twins/code-document.ts'

export const getStaticPaths = twinPaths

/** One code as JSON. */
export const GET: APIRoute<CodePage> = ({ props }) => Response.json(codeDocumentOf(props, places))
