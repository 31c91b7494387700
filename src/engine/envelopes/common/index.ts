import type { Envelope } from '../envelope.ts'
import { detailCode } from './detail-code.ts'
import { errorObject } from './error-object.ts'
import { fastapiValidation } from './fastapi-validation.ts'
import { flatCode } from './flat-code.ts'
import { nestException } from './nest-exception.ts'
import { tracedError } from './traced-error.ts'

/** The formats that several APIs share. */
export const common: readonly Envelope[] = [
  fastapiValidation,
  detailCode,
  tracedError,
  errorObject,
  flatCode,
  nestException,
]
