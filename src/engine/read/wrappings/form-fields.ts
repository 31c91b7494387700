import type { Layer } from '../layer.ts'
import { trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readParameters } from '../http/read-parameters.ts'

/** A body in the form of a query (`application/x-www-form-urlencoded`) that names an error: `error=bad_verification_code&error_uri=…`. */
export function peelFormFields(source: MappedText): Layer | null {
  const text = trim(source)
  if (text.text.length > longest || !/^[\w.[\]-]{1,100}=[^\s&]*(?:&[\w.[\]-]{1,100}=[^\s&]*)*$/.test(text.text))
    return null
  if (!/(?:^|&)(?:error\w*|oauth_problem|err\w*|code|message|fault\w*)=[^&]/i.test(text.text)) return null
  const json = readParameters(text)
  return (
    json && { inner: source, innerIs: 'body', steps: ['read the body as form fields'], form: null, found: {}, json }
  )
}

const longest = 16 * 1024
