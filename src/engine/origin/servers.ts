import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'
import { nginxMeaning, plainNginx } from './nginx.ts'

/** nginx and servers built on it. Each signs its pages below a line (ngx_http_special_response.c). */
export const nginx: readonly Emitter[] = [
  { name: 'OpenResty', marks: [/<hr><center>openresty/i], server: /^openresty/i, meaning: nginxMeaning('OpenResty') },
  { name: 'Tengine', marks: [/<hr><center>tengine/i], server: /^tengine/i, meaning: nginxMeaning('Tengine') },
  {
    name: 'ingress-nginx',
    marks: [/^default backend - 404\s*$/, /<hr><center>(?:nginx-ingress|ingress-nginx)/i],
    meaning: () =>
      `No route of the cluster matches this host and path. ${neverSaw} Check the host and the path; if they are right, the API provider can fix the ingress.`,
  },
  plainNginx,
]

/** Servers that an API runs behind or inside. */
export const servers: readonly Emitter[] = [
  {
    name: 'Apache',
    marks: [/<address>Apache/i, /<!DOCTYPE HTML PUBLIC "-\/\/IETF\/\/DTD HTML 2\.0\/\/EN">/i],
    server: /^apache(?!-coyote)/i,
    meaning: (seen) =>
      proxyMeaning('Apache', seen, {
        500: `Apache or a program that it runs failed. ${maySaw} ${providerMends}`,
      }),
  },
  {
    name: 'Tomcat',
    marks: [
      /<h3>Apache Tomcat\//,
      /<title>HTTP Status \d{3} (?:–|-|&#8211;|&ndash;) /,
      /<p><b>type<\/b> (?:Status|Exception) report/i,
    ],
    meaning: containerMeaning('Tomcat'),
  },
  {
    name: 'Jetty',
    marks: [/Powered by Jetty/i, /<h2>HTTP ERROR:? \d{3}/, /<hr><a href="https?:\/\/eclipse\.org\/jetty">/],
    meaning: containerMeaning('Jetty'),
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

/** A container runs the API's own code, so a 500 is from that code. */
function containerMeaning(name: string) {
  return (seen: Seen) =>
    proxyMeaning(name, seen, {
      404: `Nothing is deployed in ${name} at this path. The API's own code didn't run. Check the path; if it is right, the API provider can fix the deployment.`,
      500: `The API's own code threw an exception and left the response to ${name}. It received the request and may have applied it. ${providerMends}`,
      503: `${name} is running, but the application in it isn't, or not yet. ${neverSaw} ${providerMends}`,
    })
}
