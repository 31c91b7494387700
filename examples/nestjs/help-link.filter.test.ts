import 'reflect-metadata'
import {
  BadRequestException,
  ConflictException,
  Controller,
  ForbiddenException,
  Get,
  type INestApplication,
  Module,
} from '@nestjs/common'
import { HttpAdapterHost, NestFactory } from '@nestjs/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, expectHelp, linksOf } from '../answers.fixture.ts'
import { HelpLinkFilter } from './help-link.filter.ts'

@Controller()
class Teams {
  @Get('forbidden')
  forbidden() {
    throw new ForbiddenException('The token belongs to another organization.')
  }

  @Get('invalid')
  invalid() {
    throw new BadRequestException(['name must be a string', 'name should not be empty'])
  }

  @Get('code')
  code() {
    throw new ConflictException({ code: 'never_heard_of', message: 'It already exists.' })
  }

  @Get('runtime')
  runtime() {
    throw Object.assign(new Error('connect to 10.0.0.3 refused'), { code: 'ECONNREFUSED' })
  }
}

@Module({ controllers: [Teams] })
class App {}

let app: INestApplication
beforeAll(async () => {
  app = await NestFactory.create(App, { logger: false })
  app.useGlobalFilters(new HelpLinkFilter(app.get(HttpAdapterHost), linksOf('organizations')))
  await app.listen(0)
})
afterAll(() => app.close())

describe('NestJS links', () => {
  test.each([
    ['an exception to the page of its status', '/forbidden?token=secret', 403, '/e/organizations/403/'],
    ['a failed validation to the page of its status', '/invalid', 400, '/e/organizations/400/'],
    ["a code that its API doesn't list to the page of its status", '/code', 409, '/e/organizations/409/'],
    ['a path without a route to the page of 404', '/nowhere', 404, '/e/organizations/404/'],
    ['a runtime error to the page of the server error', '/runtime', 500, '/e/organizations/500/'],
  ])('%s', async (_, path, status, url) => {
    const answer = await answerOf(await fetch((await app.getUrl()) + path))
    expect(answer.status).toBe(status)
    expectHelp(answer, url)
    expect(answer.body).not.toContain('10.0.0.3')
    expect(answer.body).not.toContain('secret')
  })
})
