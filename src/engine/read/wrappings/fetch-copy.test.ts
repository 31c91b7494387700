import { expect, test } from 'vitest'
import { mapWhole } from '../text/mapped-text.ts'
import { peelFetchCopy } from './fetch-copy.ts'

function readCopy(text: string) {
  const layer = peelFetchCopy(mapWhole(text))
  return layer && [layer.found.method ?? null, layer.found.url ?? null, layer.inner.text.trim()]
}

const url = 'https://api.a.test/rooms'

test.each<[string, string, string | null, string | null, string]>([
  ['fetch, with the response', `fetch("${url}", {\n  "headers": {"x": "a)b"},\n  "body": "{\\"method\\":\\"x\\"}",\n  "method": "PATCH"\n});\n\n{"error":"no_room"}\n409`, 'PATCH', url, '{"error":"no_room"}\n409'],
  ['fetch alone', `await fetch('${url}');`, 'GET', url, ''],
  ['fetch with a chain', `const r = await fetch("${url}", { method: 'put' }).then((r) => r.text())\n503`, 'PUT', url, '503'],
  ['fetch with a template', 'fetch(`https://a.test/x`, { method: "POST" })\n500', 'POST', 'https://a.test/x', '500'],
  ['fetch with a method in a variable', `fetch("${url}", { method: verb })\n500`, null, url, '500'],
  ['fetch with a short member', `fetch("${url}", { method, body })\n500`, null, url, '500'],
  ['fetch with options in a variable', `fetch("${url}", options)\n500`, null, url, '500'],
  ['fetch with spread options', `fetch("${url}", { ...options })\n500`, null, url, '500'],
  ['fetch with an address in a variable', 'fetch(address, { method: "POST" })\n500', 'POST', null, '500'],
  ['fetch, cut off', `fetch("${url}", {\n  "headers": {`, null, url, ''],
  ['PowerShell', `Invoke-RestMethod -Method Put -Uri "${url}"\n500`, 'PUT', url, '500'],
  ['PowerShell, other order and case', `irm ${url} -method:delete\n500`, 'DELETE', url, '500'],
  ['PowerShell, on several lines', `$session.UserAgent = "x"\nInvoke-WebRequest -Uri "${url}" \`\n-Method "POST" \`\n-Headers @{\n"a"="b"\n} \`\n-Body "{\`"a\`":1}"\n{"error":"no_room"}`, 'POST', url, '{"error":"no_room"}'],
  ['PowerShell, with CRLF', `Invoke-WebRequest -Uri "${url}" \`\r\n-Method "POST"\r\n500`, 'POST', url, '500'],
  ['PowerShell, with a variable', `Invoke-RestMethod -Method $verb -Uri $u\n500`, null, null, '500'],
  ['PowerShell, splatted', `Invoke-RestMethod -Uri "${url}" @more\n500`, null, url, '500'],
  ['PowerShell without a method', `PS C:\\> Invoke-RestMethod -Uri '${url}'\n500`, 'GET', url, '500'],
])('%s', (_, text, method, address, left) => {
  expect(readCopy(text)).toEqual([method, address, left])
}) // prettier-ignore

test.each([
  ["PowerShell's message", 'Invoke-RestMethod : The remote server returned an error: (404) Not Found.'],
  ['a message of fetch', 'fetch failed'],
  ['a sentence', 'We fetch("/a") and get 500'],
])('%s is no request', (_, text) => {
  expect(readCopy(text)).toBeNull()
})
