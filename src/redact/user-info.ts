import { found, type Found } from './model.ts'

/** `user:password@` of a URL (RFC 3986, 3.2.1), including the user: for many services it is the key. */
export function findUserInfo(text: string): Found[] {
  const secrets: Found[] = []
  const scheme = /[a-z][a-z\d+.-]{0,30}:(?:\/\/|\\\/\\\/|%2f%2f)/gi
  for (let match = scheme.exec(text); match; match = scheme.exec(text)) {
    const start = match.index + match[0].length
    const authority = /^[^\s/\\?#"'<>`|]{0,512}/.exec(text.slice(start, start + 512))?.[0] ?? ''
    const at = authority.lastIndexOf('@')
    if (at > 0) secrets.push(found(start, start + at, 'user and password'))
    scheme.lastIndex = start
  }
  return secrets
}
