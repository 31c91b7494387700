import { expect, test } from 'vitest'
import { isHtml, isMarkup, mayBeXml } from './markup-root.ts'

const kindOf = (text: string) => (isHtml(text) ? 'html' : mayBeXml(text) ? 'xml' : isMarkup(text) ? 'markup' : null)

test.each([
  '<!DOCTYPE html>', '<html', '<html lang="en"', '\ufeff <html>', '<body>', '<!-- a --><p>x', '<h1>409 Conflict', '<center><h1>504', '<pre>x',
  '<br />\n<b>Warning</b>: x', '<b>Fatal error</b>: x', '<meta charset=utf-8><title>x', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>',
])('a page: %s', (text) => expect(kindOf(text)).toBe('html')) // prettier-ignore

test.each([
  '<?xml version="1.0"?><a/>', '<?xml version="1.0"?>\n<seat>no', '<Error><Code>Gone</Code></Error>', '<Error><Code>Go', '<error/>', '<error code="7"/>\n',
  "<error code='7'>x</error>", '<soap:Envelope xmlns:soap="u"><soap:Body>', '<root>\n  <child>1',
])('XML: %s', (text) => expect(kindOf(text)).toBe('xml')) // prettier-ignore

test.each([
  '', '<', 'text <b>x</b>', '<Response [429]>', '<Response 404>', '<13>Nov 21 05:20:44 cron: x', "<Request('GET', 'http://a.example')> 401 {}", "<HTTPError 404: 'Not Found'>",
  '#<Net::HTTPNotFound 404>', '<nil>', '<nil> <nil>', '<http://a.example>; rel="next"', '<urllib3.connection.HTTPConnection object at 0x7f3a>: Failed', '<id> is required',
  '<title> is required', '< HTTP/1.1 404 Not Found', '<ref *1> { a: 1 }', '<Buffer 7b 22>', '<unknown>:1: error', '<Error>cut off', '<!doctype',
])('neither: %s', (text) => expect(kindOf(text)).toBe(null)) // prettier-ignore

test('a declaration alone is the beginning of markup', () => expect(kindOf('<?xml version="1.0"?>')).toBe('markup'))
