import type { InlineHashes } from '../security/policy.ts'

/**
 * The content security policy of the single file. It's stricter than that of a page: everything is in the file, so every request is blocked.
 * The worker, which is made from the file's own text, inherits the policy.
 */
export function policyOfFile({ scripts, styles }: InlineHashes): string {
  const quoted = (hashes: string[]) => hashes.map((hash) => `'${hash}'`).join(' ')
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${quoted(scripts)}`,
    `style-src ${quoted(styles)}`,
    'worker-src blob:',
    // Images in the style sheet, and the icon.
    'img-src data:',
    "font-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types errata',
  ].join('; ')
}
