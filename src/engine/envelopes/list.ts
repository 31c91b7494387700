import { common } from './common/index.ts'
import type { Envelope } from './envelope.ts'
import { framework } from './framework/index.ts'
import { infrastructure } from './infrastructure/index.ts'
import { platform } from './platform/index.ts'
import { service } from './service/index.ts'
import { standard } from './standard/index.ts'

/** The envelopes by whose they are, as the site groups them. */
export const families: readonly { name: string; envelopes: readonly Envelope[] }[] = [
  { name: 'The APIs described here', envelopes: common },
  { name: 'Standards and clouds', envelopes: standard },
  { name: 'Frameworks and validators', envelopes: framework },
  { name: 'Platforms', envelopes: platform },
  { name: 'Infrastructure', envelopes: infrastructure },
  { name: 'Services', envelopes: service },
]

/** Every envelope that the engine knows by name. Where two score the same, the one listed first is named first. */
export const envelopes: readonly Envelope[] = [
  ...standard,
  ...platform,
  ...infrastructure,
  ...service,
  ...framework,
  ...common,
]
