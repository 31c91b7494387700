import { helpUrl } from '../help-url.mjs'

/** Sets only the header, if you can't change the body. Works on any response of Node, so with any framework. */
export function setHelpHeader(response, links, code) {
  response.setHeader('Link', `<${helpUrl(links, code, response.statusCode)}>; rel="help"`)
}
