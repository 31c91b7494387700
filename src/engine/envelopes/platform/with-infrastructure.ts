import { infrastructure } from '../infrastructure/index.ts'
import { platform } from './index.ts'

/** The part of the engine that reads what platforms and infrastructure send. */
export const platformPart = [...platform, ...infrastructure]
