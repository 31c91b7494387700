import { plainAddress, refusedPart } from '../plain-address.ts'
import { twinForms } from '../spelling-pattern.ts'

/**
 * A CloudFront function for viewer requests, for the runtime cloudfront-js-2.0. It responds as `answersOf` does, except to requests
 * for Markdown by `Accept`, because CloudFront would cache that response for everyone. The bucket serves everything that isn't a page.
 * @param base path under which the site is published, without a slash at the end
 */
export const cloudfrontFunction = (base: string) => `// Written by the build.
import cf from 'cloudfront';

const base = ${JSON.stringify(base)};
const plain = new RegExp(${JSON.stringify(`^${plainAddress}$`)});
const refused = new RegExp(${JSON.stringify(refusedPart('$'))}, 'i');
const twins = [${twinForms.map(({ pattern, file }) => `[new RegExp(${JSON.stringify(pattern)}, 'i'), '${file}']`).join(', ')}];

async function handler(event) {
  const request = event.request;
  const address = request.uri;
  const path = decoded(address);
  if (path === null || refused.test(address)) return missing(request);
  const known = await lookUp('/' + spelling(path));
  const isPlain = plain.test(address) && path.indexOf(base + '/') === 0;
  if (known === null) return isPlain ? request : missing(request);
  const page = known[1];
  if (isPlain && known[0] === 'page') {
    if (path === page) {
      request.uri = page + 'index.html';
      return request;
    }
    if (known.slice(2).some((file) => path === page + file)) return request;
  }
  const twin = twins.filter((each) => each[0].test(path))[0];
  if (twin && known.indexOf(twin[1]) < 0) return missing(request);
  const to = page + (twin ? twin[1] : '') + query(request.querystring);
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to } } };
}

// No file has this name, so the distribution responds with its page for missing addresses.
function missing(request) {
  request.uri = base + '/.nothing';
  return request;
}

async function lookUp(key) {
  try {
    return (await cf.kvs().get(key)).split(' ');
  } catch (error) {
    return null;
  }
}

function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    return null;
  }
}

function spelling(path) {
  return path
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[ -]/g, '_')
    .replace(/\\/+/g, '/')
    .replace(/\\/$/, '')
    .replace(/(\\/index|^index|([^/]))[.](html?|md|json)$/, (all, name, last) => last || '')
    .replace(/^\\//, '');
}

// The query as sent: CloudFront has split it and decoded nothing.
function query(given) {
  const parts = [];
  Object.keys(given).forEach((name) => {
    (given[name].multiValue || [given[name]]).forEach((each) => parts.push(each.value === '' ? name : name + '=' + each.value));
  });
  return parts.length > 0 ? '?' + parts.join('&') : '';
}
`
