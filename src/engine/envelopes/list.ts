import { common } from './common/index.ts'
import type { Envelope } from './envelope.ts'
import { framework } from './framework/index.ts'
import { platform } from './platform/index.ts'
import { service } from './service/index.ts'
import { standard } from './standard/index.ts'

/** Every envelope that Errata knows by name. Where two score the same, the one listed first is named first. */
export const envelopes: readonly Envelope[] = [...standard, ...platform, ...service, ...framework, ...common]
