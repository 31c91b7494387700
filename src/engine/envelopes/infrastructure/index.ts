import type { Envelope } from '../envelope.ts'
import { digitaloceanError } from './digitalocean-error.ts'
import { herokuError } from './heroku-error.ts'
import { minioError } from './minio-error.ts'

/** Error bodies of databases, identity servers, gateways and hosting. */
export const infrastructure: readonly Envelope[] = [minioError, herokuError, digitaloceanError]
