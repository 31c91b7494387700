import type { Envelope } from '../envelope.ts'
import { ajvErrors } from './ajv-errors.ts'
import { aspnetProblem } from './aspnet-problem.ts'
import { aspnetWebApi } from './aspnet-web-api.ts'
import { beanViolations } from './bean-violations.ts'
import { classValidator } from './class-validator.ts'
import { drfStandardizedErrors } from './drf-standardized-errors.ts'
import { drfValidation } from './drf-validation.ts'
import { dropwizardError } from './dropwizard-error.ts'
import { errorText } from './error-text.ts'
import { expressValidator } from './express-validator.ts'
import { fastifyError } from './fastify-error.ts'
import { goValidator } from './go-validator.ts'
import { hapiBoom } from './hapi-boom.ts'
import { joiError } from './joi-error.ts'
import { laravelError } from './laravel-error.ts'
import { marshmallowErrors } from './marshmallow-errors.ts'
import { messageOnly } from './message-only.ts'
import { micronautError } from './micronaut-error.ts'
import { mongooseError } from './mongoose-error.ts'
import { phoenixError } from './phoenix-error.ts'
import { playError } from './play-error.ts'
import { prismaError } from './prisma-error.ts'
import { pydanticErrors } from './pydantic-errors.ts'
import { railsErrors } from './rails-errors.ts'
import { railsException } from './rails-exception.ts'
import { simpleJwt } from './simple-jwt.ts'
import { springBootError } from './spring-boot-error.ts'
import { successFalse } from './success-false.ts'
import { symfonyError } from './symfony-error.ts'
import { trpcError } from './trpc-error.ts'
import { wordpressError } from './wordpress-error.ts'
import { yupError } from './yup-error.ts'
import { zodError } from './zod-error.ts'

/** Error bodies that web frameworks and validators write by themselves, those that give themselves away first. */
export const framework: readonly Envelope[] = [
  trpcError,
  aspnetProblem,
  symfonyError,
  beanViolations,
  springBootError,
  micronautError,
  playError,
  aspnetWebApi,
  drfStandardizedErrors,
  simpleJwt,
  fastifyError,
  hapiBoom,
  joiError,
  ajvErrors,
  zodError,
  expressValidator,
  classValidator,
  pydanticErrors,
  yupError,
  mongooseError,
  prismaError,
  goValidator,
  marshmallowErrors,
  laravelError,
  wordpressError,
  railsException,
  phoenixError,
  dropwizardError,
  drfValidation,
  railsErrors,
  successFalse,
  errorText,
  messageOnly,
]
