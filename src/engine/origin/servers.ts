import type { Emitter } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'
import { nginxMeaning, plainNginx } from './nginx.ts'

/** nginx and servers built on it. Each signs its pages below a line (ngx_http_special_response.c). */
export const nginx: readonly Emitter[] = [
  { name: 'OpenResty', marks: [/<hr><center>openresty/i], server: /^openresty/i, meaning: nginxMeaning('OpenResty') },
  { name: 'Tengine', marks: [/<hr><center>tengine/i], server: /^tengine/i, meaning: nginxMeaning('Tengine') },
  {
    name: 'ingress-nginx',
    marks: [/^default backend - 404\s*$/, /<hr><center>(?:nginx-ingress|ingress-nginx)/i],
    meaning: nginxMeaning('ingress-nginx'),
  },
  plainNginx,
]

/** Web servers in front of an API. A container that runs the API's own code (Tomcat, Jetty) is in `frameworks.ts`. */
export const servers: readonly Emitter[] = [
  {
    name: 'Apache',
    marks: [/<address>Apache/i],
    sharedMarks: [/<!DOCTYPE HTML PUBLIC "-\/\/IETF\/\/DTD HTML 2\.0\/\/EN">\s{0,4}<html><head>\s{0,4}<title>\d{3} /i],
    server: /^apache(?!-coyote)/i,
    meaning: (seen) =>
      proxyMeaning('Apache', seen, {
        500: `Apache or a program that it runs failed. ${maySaw} ${providerMends}`,
      }),
  },
  {
    name: 'IIS',
    marks: [
      /HTTP Error \d{3}(?:\.\d{1,2})?(?:\. The | - )/,
      /<title>IIS \d{1,2}\.\d Detailed Error/,
      /<h2>Bad Request - [A-Z][A-Za-z ]{1,40}<\/h2>\s{0,10}<hr><p>HTTP Error/,
      /<div id="header"><h1>Server Error<\/h1><\/div>/,
    ],
    server: /^microsoft-httpapi\//i,
    meaning: (seen) =>
      /HTTP Error 50[02]\.\d/.test(seen.body)
        ? `The application behind IIS didn't start. ${neverSaw} ${providerMends}`
        : proxyMeaning('IIS', seen, {
            503: `The application behind IIS is stopped, or its queue is full. ${neverSaw} ${providerMends}`,
          }),
  },
]
