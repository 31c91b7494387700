import { buildElement } from '../element/build-element.ts'
import { site } from './config.ts'

let file: Promise<string> | undefined

/** The explorer as elements for other websites, made once for each build. */
export const elementFile = (): Promise<string> => (file ??= buildElement({ root: process.cwd(), about: site, of: 'site' })) // prettier-ignore
