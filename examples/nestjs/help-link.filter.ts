import { STATUS_CODES } from 'node:http'
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import { type Links, helpUrl } from '../help-url.mjs'

/** Catches everything, whichever HTTP adapter you use. Codes come from your own exceptions: `{ code, message }`. */
@Catch()
export class HelpLinkFilter implements ExceptionFilter {
  private readonly logger = new Logger(HelpLinkFilter.name)
  private readonly adapterHost: HttpAdapterHost
  private readonly links: Links

  constructor(adapterHost: HttpAdapterHost, links: Links) {
    this.adapterHost = adapterHost
    this.links = links
  }

  catch(exception: unknown, host: ArgumentsHost) {
    const { httpAdapter } = this.adapterHost
    const http = host.switchToHttp()
    const isKnown = exception instanceof HttpException
    // Once a filter catches everything, NestJS no longer logs it for you.
    if (!isKnown) this.logger.error(exception)
    const status = isKnown ? exception.getStatus() : 500
    const said = isKnown ? exception.getResponse() : 'The request failed on our side.'
    const { message, code } =
      typeof said === 'string' ? { message: said } : (said as { message?: unknown; code?: string | number })
    const docUrl = helpUrl(this.links, code, status)
    httpAdapter.setHeader(http.getResponse(), 'Link', `<${docUrl}>; rel="help"`)
    const body = {
      statusCode: status,
      error: STATUS_CODES[status],
      message,
      ...(code === undefined ? {} : { code }),
      timestamp: new Date().toISOString(),
      path: String(httpAdapter.getRequestUrl(http.getRequest())).split('?')[0],
      doc_url: docUrl,
    }
    httpAdapter.reply(http.getResponse(), body, status)
  }
}
// main.ts: app.useGlobalFilters(new HelpLinkFilter(app.get(HttpAdapterHost), links))
