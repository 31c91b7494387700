import { defineMiddleware } from 'astro:middleware'
import { contentSecurityPolicy } from './security/policy.ts'
import { policyMark } from './security/policy-mark.ts'
import { scannedHashes } from './security/scan-inline.ts'

/**
 * Adds to each built page the policy that allows only its own inline scripts and styles. Astro's `security.csp` would put the
 * hashes of all components into every page, and ignores `is:inline`.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next()
  if (!import.meta.env.PROD || response.headers.get('content-type') !== 'text/html') return response
  const html = await response.text()
  const policy = contentSecurityPolicy(scannedHashes(html), 'meta')
  return new Response(
    html.replace(policyMark, () => policy),
    response,
  )
})
