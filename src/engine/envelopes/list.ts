import { common } from './common/index.ts'
import type { Envelope } from './envelope.ts'
import { framework } from './framework/index.ts'
import { infrastructure } from './infrastructure/index.ts'
import { platform } from './platform/index.ts'
import { service } from './service/index.ts'
import { standard } from './standard/index.ts'

/** The engine's own envelopes by whose they are, as the site groups them. */
export const families: readonly { id: string; name: string; envelopes: readonly Envelope[] }[] = [
  { id: 'common', name: 'The APIs described here', envelopes: common },
  { id: 'standard', name: 'Standards and clouds', envelopes: standard },
  { id: 'framework', name: 'Frameworks and validators', envelopes: framework },
  { id: 'platform', name: 'Platforms', envelopes: platform },
  { id: 'infrastructure', name: 'Infrastructure', envelopes: infrastructure },
  { id: 'service', name: 'Services', envelopes: service },
]

/** Every envelope that the engine knows by itself; those that pages declare come before them. If two score the same, the first in the list wins. */
export const envelopes: readonly Envelope[] = [
  ...standard,
  ...platform,
  ...infrastructure,
  ...service,
  ...framework,
  ...common,
]
