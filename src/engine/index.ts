import { framework } from './envelopes/framework/index.ts'
import { platformPart } from './envelopes/platform/with-infrastructure.ts'
import { service } from './envelopes/service/index.ts'
import { standard } from './envelopes/standard/index.ts'
import { provideNextParts } from './next-parts.ts'
import * as origins from './origin/others.ts'
import { provide } from './parts.ts'
import * as wrappings from './read/rare-wrappings.ts'
import * as markup from './read/read-xml.ts'

provideNextParts()
provide('wrappings', wrappings)
provide('markup', markup)
provide('origins', origins)
provide('standard', standard)
provide('framework', framework)
provide('platform', platformPart)
provide('service', service)

/** The whole engine, all parts of it. */
export { diagnose, type Options } from './diagnose.ts'
