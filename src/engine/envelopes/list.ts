import { detailCode } from './detail-code.ts'
import type { Envelope } from './envelope.ts'
import { errorObject } from './error-object.ts'
import { fastapiValidation } from './fastapi-validation.ts'
import { flatCode } from './flat-code.ts'
import { nestException } from './nest-exception.ts'
import { tracedError } from './traced-error.ts'

/** Every envelope that Errata knows by name. Where two score the same, the one listed first is named first. */
export const envelopes: readonly Envelope[] = [fastapiValidation, detailCode, tracedError, errorObject, flatCode, nestException]
