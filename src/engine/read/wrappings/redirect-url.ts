import type { Field, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readParameters } from '../http/read-parameters.ts'

/**
 * The address that an authorization server sends the browser back to, with the error in its query or fragment (RFC 6749, sections
 * 4.1.2.1 and 4.2.2.1): `https://app.test/callback?error=access_denied&error_description=…`.
 */
export function peelRedirectUrl(source: MappedText): Layer | null {
  const match =
    /^\s*(?:GET |Location: {0,4})?((?:[a-z][\w.+-]{0,40}:\/|\/)[^\s?#]{0,2000}[?#]\S{0,8000})(?: HTTP\/[\d.]+)?\s*$/di.exec(
      source.text,
    )
  const place = match?.indices?.[1]
  const url = place && cut(source, ...place)
  const read = url ? layer(url) : null
  return read && { ...read, found: { url: url!.text.replace(/[?#].*$/s, '') } }
}

/** The same where it is the `Location` of a response that has no body. */
export function peelLocation(headers: readonly Field[] | undefined): Layer | null {
  const field = headers?.find(({ name }) => name === 'location')
  if (field === undefined) return null
  const [from, to] = field.span
  const { value: text } = field
  return layer({
    text,
    pieceAt: () => ({ at: 0, length: text.length, from, fromLength: to - from, isReplaced: text.length !== to - from }),
  })
}

function layer(url: MappedText): Layer | null {
  const start = url.text.search(/[?#]/) + 1
  if (start === 0 || !/[?#&]error=[^&]/.test(url.text.slice(start - 1))) return null
  const json = readParameters(cut(url, start), ofError)
  const steps = ['read the error from the parameters of a redirect URL']
  return json && { inner: cut(url, 0, 0), innerIs: 'body', steps, form: 'redirect-url', found: {}, json }
}

/** Not `code` and `state`, which are secrets and say nothing about the error. */
const ofError = /^(?:error.*|message|request_?id|correlation_?id|trace_?id)$/i
