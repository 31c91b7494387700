import { describe, expect, test } from 'vitest'
import { read } from '../read/index.ts'
import { whoAnswered } from './index.ts'
import '../index.ts'
import { cpuTime } from '../../cpu-time.fixture.ts'

const look = (paste: string) => whoAnswered({ ...read(paste), paste })

const said = (paste: string) => {
  const origin = look(paste)
  return origin.kind === 'intermediary' ? origin.name : origin.kind
}

const meaning = (paste: string) => {
  const origin = look(paste)
  return origin.kind === 'intermediary' ? origin.meaning : ''
}

const http = (status: number, headers: string[], body: string) =>
  [`HTTP/1.1 ${status} X`, ...headers, '', body].join('\n')
const html = (status: number, body: string, ...headers: string[]) =>
  http(status, ['Content-Type: text/html', ...headers], body)
const text = (status: number, body: string, ...headers: string[]) =>
  http(status, ['Content-Type: text/plain', ...headers], body)
const json = (status: number, body: unknown, ...headers: string[]) =>
  http(status, ['Content-Type: application/json', ...headers], JSON.stringify(body))
const stock = (words: string, signature: string) =>
  `<html>\n<head><title>${words}</title></head>\n<body>\n<center><h1>${words}</h1></center>\n${signature}</body>\n</html>`
const signed = (name: string) => `<hr><center>${name}</center>\n`

describe('each writes its own page, text or header', () => {
  test.each([
    ['nginx', html(502, stock('502 Bad Gateway', signed('nginx/1.27.1')))],
    ['nginx', html(504, stock('504 Gateway Time-out', signed('acme-edge')))],
    ['OpenResty', html(500, stock('500 Internal Server Error', signed('openresty')))],
    ['Tengine', html(413, stock('413 Request Entity Too Large', signed('tengine')))],
    ['ingress-nginx', text(404, 'default backend - 404')],
    [
      'Azure Application Gateway',
      html(502, stock('502 Bad Gateway', signed('Microsoft-Azure-Application-Gateway/v2'))),
    ],
    ['AWS load balancer', html(503, stock('503 Service Temporarily Unavailable', ''), 'Server: awselb/2.0')],
    ['AWS load balancer', html(502, stock('502 Bad Gateway', ''))],
    ['AWS load balancer', html(502, stock('502 Bad Gateway', ''), 'Server: cloudflare')],
    ['nginx', html(502, stock('502 Bad Gateway', ''), 'Server: nginx')],
    [
      'Apache',
      html(
        503,
        '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>503 Service Unavailable</title>\n</head><body>\n<h1>Service Unavailable</h1>\n</body></html>',
      ),
    ],
    [
      'HAProxy',
      html(
        503,
        '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>',
      ),
    ],
    [
      'Varnish',
      html(
        503,
        '<html><head><title>503 Backend fetch failed</title></head><body><h1>Error 503 Backend fetch failed</h1><h3>Guru Meditation:</h3><p>XID: 32770</p></body></html>',
      ),
    ],
    [
      'Fastly',
      html(
        503,
        '<h1>Error 503 first byte timeout</h1><h3>Error 54113</h3><p>Details: cache-ams21033-AMS 1795242660 123</p>',
      ),
    ],
    ['Fastly', text(500, 'Fastly error: unknown domain: api.example.com. Please check that it is added to a service.')],
    [
      'Squid',
      html(
        503,
        '<title>ERROR: cannot be retrieved</title>\n<p>The following error was encountered while trying to retrieve the URL: api.example.com</p>',
      ),
    ],
    ['Squid', html(503, '<p>No route</p>', 'X-Squid-Error: ERR_CONNECT_FAIL 110')],
    ['Envoy', text(503, 'upstream connect error or disconnect/reset before headers. reset reason: connection failure')],
    ['Envoy', text(503, 'no healthy upstream', 'Server: istio-envoy')],
    ['Envoy', text(504, 'upstream request timeout')],
    ['Envoy', text(403, 'RBAC: access denied')],
    ['Envoy', text(401, 'Jwt is expired')],
    ['Envoy', text(429, 'local_rate_limited')],
    ['Traefik', text(503, 'no available server')],
    ['Kong', json(404, { message: 'no Route matched with those values' })],
    ['Kong', json(429, { message: 'API rate limit exceeded' }, 'Server: kong/3.5.0')],
    ['Kong', json(401, { message: 'No API key found in request', request_id: 'a1' }, 'X-Kong-Response-Latency: 1')],
    ['APISIX', json(404, { error_msg: '404 Route Not Found' })],
    [
      'APISIX',
      html(502, '<h1>502 Bad Gateway</h1><p><em>Powered by <a href="https://apisix.apache.org/">APISIX</a>.</em></p>'),
    ],
    ['AWS API Gateway', json(403, { message: 'Missing Authentication Token' })],
    [
      'AWS API Gateway',
      json(403, { message: 'Forbidden' }, 'x-amz-apigw-id: aBc=', 'x-amzn-ErrorType: ForbiddenException'),
    ],
    ['AWS API Gateway', json(500, { message: 'Internal Server Error' }, 'apigw-requestid: aBc=')],
    [
      'AWS API Gateway',
      json(
        403,
        { Message: 'User is not authorized to access this resource' },
        'x-amz-apigw-id: aBc=',
        'x-amzn-ErrorType: AccessDeniedException',
      ),
    ],
    [
      'Azure API Management',
      json(401, {
        statusCode: 401,
        message:
          'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      }),
    ],
    [
      'Apigee',
      json(429, { fault: { faultstring: 'Too much', detail: { errorcode: 'policies.ratelimit.QuotaViolation' } } }),
    ],
    [
      'CloudFront',
      html(
        403,
        '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>403 ERROR</H1><PRE>Generated by cloudfront (CloudFront)\nRequest ID: a1==</PRE></BODY></HTML>',
      ),
    ],
    [
      'Cloudflare',
      html(
        522,
        '<title>example.com | 522: Connection timed out</title><div id="cf-error-details"><span>Error code 522</span></div>',
      ),
    ],
    ['Cloudflare', html(400, stock('400 Bad Request', signed('cloudflare')))],
    ['Cloudflare', text(403, 'error code: 1020')],
    ['Cloudflare', 'error code: 1015'],
    [
      'Cloudflare',
      json(429, {
        title: 'Error 1015',
        status: 429,
        error_code: 1015,
        cloudflare_error: true,
        retryable: true,
        retry_after: 30,
      }),
    ],
    ['Cloudflare', html(403, '<title>Just a moment...</title>', 'cf-mitigated: challenge')],
    ['Cloudflare', html(521, '<h1>We are having a rest</h1>', 'Server: cloudflare')],
    ['Akamai', html(403, '<H1>Access Denied</H1>\nYou may not see this.<P>Reference&#32;&#35;18&#46;a1b2c3d4')],
    [
      'Google front end',
      html(
        502,
        "<title>Error 502 (Server Error)!!1</title><p><b>502.</b> <ins>That's an error.</ins> <p>Try again. <ins>That's all we know.</ins>",
      ),
    ],
    [
      'Google front end',
      html(
        502,
        '<html><head><title>502 Server Error</title></head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Server Error</h1></body></html>',
      ),
    ],
    [
      'Azure Front Door',
      html(
        503,
        "<h2>Our services aren't available right now</h2><p>Ref A: 0A1B2C3D4E Ref B: AMS Ref C: 2026-11-21</p>",
      ),
    ],
    [
      'IIS',
      html(
        503,
        '<HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD><BODY><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></BODY></HTML>',
      ),
    ],
    [
      'Heroku router',
      html(
        503,
        '<title>Application Error</title><iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>',
      ),
    ],
    [
      'Heroku router',
      '2026-11-21T06:30:00+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=POST path="/v1" status=503',
    ],
    [
      'Vercel',
      text(
        504,
        'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::k2b7x-1795242660123-0a1b',
      ),
    ],
    ['Vercel', html(404, '<p>Gone astray</p>', 'X-Vercel-Error: DEPLOYMENT_NOT_FOUND')],
    ['Netlify', text(404, 'Not Found - Request ID: 01JD7Z0000000000000000AAAA')],
    ['Render', text(404, 'Not Found', 'x-render-routing: no-server')],
    ['Captive portal', html(511, '<h1>Guest network</h1>')],
    [
      'Captive portal',
      html(200, '<html><!-- <WISPAccessGatewayParam><Redirect></Redirect></WISPAccessGatewayParam> --></html>'),
    ],
    ['Zscaler', html(403, '<title>Internet Security by Zscaler</title>')],
    ['Blue Coat', html(403, '<p>This was categorized by Blue Coat Web Filter as: Software</p>')],
  ])('%s (%#)', (name, paste) => {
    expect(said(paste)).toBe(name)
  })
})

describe("what the API or its own server wrote stays the API's", () => {
  test.each([
    [
      'JSON through Cloudflare',
      json(502, { error: { code: 'bad_gateway', message: 'm' } }, 'Server: cloudflare', 'CF-RAY: 8a-AMS'),
    ],
    ['JSON with a status of Cloudflare', json(522, { code: 'UPSTREAM', message: 'm' }, 'Server: cloudflare')],
    ['JSON through nginx', json(503, { detail: 'm' }, 'Server: nginx', 'Via: 1.1 varnish')],
    [
      'JSON through Kong',
      json(
        401,
        { message: 'Unauthorized' },
        'X-Kong-Upstream-Latency: 3',
        'X-Kong-Proxy-Latency: 1',
        'Via: kong/3.5.0',
      ),
    ],
    ['JSON through API Gateway', json(404, { message: 'No such lead' }, 'x-amz-apigw-id: aBc=')],
    ['an AWS service', json(400, { message: 'Rate exceeded' }, 'x-amzn-ErrorType: ThrottlingException')],
    ['JSON that says Forbidden', json(403, { message: 'Forbidden' })],
    ['JSON that quotes Envoy', json(503, { error: { code: 'down', message: 'no healthy upstream' } })],
    [
      'XML',
      http(
        403,
        ['Content-Type: application/xml'],
        '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code><Message>m</Message></Error>',
      ),
    ],
    ['XML without its opening line', '<Error><Code>SlowDown</Code><Message>m</Message></Error>'],
    [
      'Express',
      html(
        404,
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot GET /v2</pre>\n</body>\n</html>',
      ),
    ],
    [
      'Flask',
      html(
        404,
        '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>Nothing is here.</p>',
      ),
    ],
    [
      'Django',
      html(
        500,
        '<html lang="en"><head><title>Server Error (500)</title></head><body><h1>Server Error (500)</h1><p></p></body></html>',
      ),
    ],
    ['Go', text(404, '404 page not found')],
    ['Spring Boot', html(500, '<h1>Whitelabel Error Page</h1>')],
  ])('%s', (_, paste) => {
    expect(said(paste)).toBe('api')
  })
})

describe('what anybody could have written is unknown', () => {
  test.each([
    ["an app's own sentence about upstreams", text(503, 'no healthy upstream is configured for billing')],
    ["an app's own sentence about timeouts", text(504, 'The upstream request timeout of the exporter was reached')],
    ['a page with a text about nginx', html(500, '<h1>Sorry</h1><p>Our nginx is fine.</p>')],
    ['a page with a status in a heading', html(404, '<h1>404 Not Found</h1>', 'Server: nginx')],
    ['a header alone, with a text', text(502, 'try later', 'Server: cloudflare')],
    ['the name of the status', text(502, 'Bad Gateway')],
    ['an empty 500', http(500, ['Server: nginx', 'Content-Length: 0'], '')],
    ['an empty 404', http(404, ['Server: cloudflare', 'Content-Length: 0'], '')],
    ['an empty 502 without a server', http(502, ['Content-Length: 0'], '')],
    ['a status alone', '522'],
    ['a status of networks alone', '511'],
    ['nothing', ''],
  ])('%s', (_, paste) => {
    expect(said(paste)).toBe('unknown')
  })
})

describe('an error without a body: the server field is enough to say "probable"', () => {
  test.each([
    ['Cloudflare', http(522, ['Server: cloudflare'], ''), 50],
    ['Cloudflare', http(403, ['Server: cloudflare'], ''), 10],
    ['nginx', http(502, ['Server: nginx/1.27'], ''), 10],
    ['AWS load balancer', http(504, ['Server: awselb/2.0'], ''), 10],
    ['Envoy', http(503, ['server: envoy'], ''), 10],
    ['Fly.io proxy', http(502, ['Server: Fly/a1b2 (2026-11-20)'], ''), 10],
  ])('%s', (name, paste, weight) => {
    const origin = look(paste)
    expect(said(paste)).toBe(name)
    expect(origin.evidence[0]?.weight).toBe(weight)
    expect(meaning(paste).includes('probable')).toBe(weight === 10)
  })
})

const maySaw = /may have (?:received and )?applied/
const neverSaw = /(?:didn't|most likely didn't) reach the API/

describe('the meaning says whether the request may have been applied', () => {
  test.each([
    ['nginx 502', html(502, stock('502 Bad Gateway', signed('nginx'))), maySaw],
    ['nginx 504', html(504, stock('504 Gateway Time-out', signed('nginx'))), maySaw],
    ['nginx 413', html(413, stock('413 Request Entity Too Large', signed('nginx'))), neverSaw],
    ['nginx 403', html(403, stock('403 Forbidden', signed('nginx'))), neverSaw],
    ['Envoy without a healthy server', text(503, 'no healthy upstream'), neverSaw],
    [
      'Envoy, connection refused',
      text(503, 'upstream connect error or disconnect/reset before headers. reset reason: connection failure'),
      neverSaw,
    ],
    [
      'Envoy, circuit breaker',
      text(503, 'upstream connect error or disconnect/reset before headers. reset reason: overflow'),
      neverSaw,
    ],
    [
      'Envoy, connection broken',
      text(503, 'upstream connect error or disconnect/reset before headers. reset reason: connection termination'),
      maySaw,
    ],
    ['Envoy, too slow', 'upstream request timeout', maySaw],
    [
      'HAProxy 503',
      html(503, '<h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n'),
      neverSaw,
    ],
    ['CloudFront 403', html(403, 'Generated by cloudfront (CloudFront)'), neverSaw],
    ['CloudFront 504', html(504, 'Generated by cloudfront (CloudFront)'), maySaw],
    ['Missing Authentication Token', json(403, { message: 'Missing Authentication Token' }), /no route matches/],
    ['Squid refuses', html(403, 'x', 'X-Squid-Error: ERR_ACCESS_DENIED 0'), /your own network/],
    ['Squid read timeout', html(504, 'x', 'X-Squid-Error: ERR_READ_TIMEOUT 0'), maySaw],
    ['Heroku H12', 'at=error code=H12 desc="Request timeout"', maySaw],
    ['Heroku H10', 'at=error code=H10 desc="App crashed"', neverSaw],
    ['Vercel timeout', html(504, 'x', 'X-Vercel-Error: FUNCTION_INVOCATION_TIMEOUT'), maySaw],
    ['Fastly first byte', html(503, '<h1>Error 503 first byte timeout</h1><p>Guru Mediation:</p>'), maySaw],
  ])('%s', (_, paste, pattern) => {
    expect(meaning(paste)).toMatch(pattern)
    expect(pattern === neverSaw && maySaw.test(meaning(paste))).toBe(false)
  })
})

describe("a number of Cloudflare's says more than the status it came with", () => {
  test.each([
    [520, maySaw],
    [521, neverSaw],
    [522, neverSaw],
    [523, neverSaw],
    [524, maySaw],
    [525, neverSaw],
    [526, neverSaw],
    [527, maySaw],
    [530, neverSaw],
    [1000, neverSaw],
    [1015, neverSaw],
    [1016, neverSaw],
    [1020, neverSaw],
    [1101, maySaw],
    [1102, maySaw],
  ])('%d', (number, pattern) => {
    expect(meaning(`error code: ${number}`)).toMatch(pattern)
    expect(
      meaning(
        html(
          number < 1000 ? number : 403,
          `<div id="cf-error-details"><h1><span>Error</span> <span>${number}</span></h1><p>Error code ${number}</p></div>`,
        ),
      ),
    ).toMatch(pattern)
    expect(meaning(json(number < 1000 ? number : 403, { cloudflare_error: true, error_code: number }))).toMatch(pattern)
  })
})

test('evidence points at the characters that it speaks of', () => {
  const paste = html(502, stock('502 Bad Gateway', signed('nginx/1.27.1')), 'Server: nginx/1.27.1')
  const spans = look(paste).evidence.map(({ span }) => span && paste.slice(...span))
  expect(spans).toEqual(['<hr><center>nginx/1.27.1</center>', 'nginx/1.27.1'])
})

test('a page of any length and content is read in linear time', () => {
  for (const piece of [
    '<hr><center>',
    'Guru Medi',
    'error code: ',
    '<center><h1>502 ',
    'Reference #1.',
    '<title>',
    ' ',
    '<a ',
    'Details: cache-ams',
    'Generated by ',
    'upstream connect error ',
  ]) {
    expect(cpuTime(() => look(piece.repeat(100_000)))).toBeLessThan(1500)
  }
})

describe("an application server's page isn't from something in front of the API", () => {
  test.each([
    ['Tomcat 404', html(404, '<title>HTTP Status 404 – Not Found</title><h1>HTTP Status 404 – Not Found</h1><p><b>Type</b> Status Report</p><h3>Apache Tomcat/10.1.5</h3>')],
    ['Tomcat 405', html(405, '<title>HTTP Status 405 – Method Not Allowed</title><h3>Apache Tomcat/9.0.50</h3>', 'Allow: GET, POST')],
    ['Tomcat 403 behind Cloudflare', html(403, '<title>HTTP Status 403 – Forbidden</title><h3>Apache Tomcat/10.1.5</h3>', 'Server: cloudflare')],
    ['Tomcat without its version', html(500, '<title>HTTP Status 500 – Internal Server Error</title>')],
    ['Jetty 404', html(404, '<h2>HTTP ERROR 404 Not Found</h2><table><tr><th>URI:</th><td>/v1</td></tr></table><hr/><i>Powered by Jetty://</i>')],
    ['Bottle', html(405, '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html>\n<head>\n<title>Error: 405 Method Not Allowed</title></head><body><h1>Error: 405</h1><p>Sorry, the requested URL <tt>x</tt> caused an error:</p>', 'Server: WSGIServer/0.2 CPython/3.11.2')],
    ['Bottle behind nginx', html(404, '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head><title>Error: 404 Not Found</title></head><p>Sorry, the requested URL <tt>x</tt>', 'Server: nginx')],
    ['gunicorn', html(400, '<h1><p>Bad Request</p></h1>', 'Server: gunicorn')],
  ])('%s', (_, paste) => expect(said(paste)).toBe('api')) // prettier-ignore

  const page = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>' // prettier-ignore
  const fault = { fault: { faultstring: 'm', detail: { errorcode: 'steps.etag.Stale' } } }
  test.each([
    ["Apache's page", html(404, page), 'Apache'],
    ['with its Server', html(404, page, 'Server: Apache/2.4.57'), 'Apache'],
    ['through a CDN', html(404, page, 'Server: cloudflare'), 'Apache'],
    ['through nginx', html(404, page, 'Server: nginx'), 'Apache'],
    ['signed, with another Server', html(404, `${page}<address>Apache/2.4.57 Server</address>`, 'Server: acme'), 'Apache'],
    ['with the Server of another program', html(404, page.replace('<p>The requested URL was not found on this server.</p>', ''), 'Server: CherryPy/18.8.0'), 'unknown'],
    ["an Apigee fault", json(412, fault), 'Apigee'],
    ["an Apigee fault with Apigee's Server", json(412, fault, 'Server: Apigee Router'), 'Apigee'],
    ["an Apigee fault with the API's Server", json(412, fault, 'Server: CherryPy/18.8.0'), 'api'],
  ])('a page that others write too: %s', (_, paste, name) => expect(said(paste)).toBe(name)) // prettier-ignore
})

describe('a body that the paste leaves out', () => {
  test.each([
    ['the body is empty', 'content-length: 0', 'Envoy'],
    ['no length', 'x-a: 1', 'Envoy'],
    ['the response had a body', 'content-length: 52', 'unknown'],
  ])('%s', (_, header, name) => expect(said(http(503, ['server: envoy', header], ''))).toBe(name))
})
