import { apacheConfiguration } from './apache.ts'
import { azureConfiguration } from './azure.ts'
import { caddyfile } from './caddy.ts'
import { cloudfrontKeys } from './cloudfront/keys.ts'
import { cloudfrontStack, keysHash, keysName } from './cloudfront/stack.ts'
import type { HeaderRule } from './headers.ts'
import { nginxConfiguration } from './nginx.ts'
import { headersFile, redirectsFile } from './redirects-file.ts'
import type { SitePaths } from './site-paths.ts'
import { vercelConfiguration } from './vercel.ts'

/** Files by name: those that hosts look for in the site, and those for hosts or your own servers that are installed another way. */
export interface HostFiles {
  inSite: Record<string, string>
  beside: Record<string, string>
}

/**
 * All files that hosts need to redirect every spelling of an address to its page and to send the site's headers.
 * @param base path under which the site is published, without a slash at the end
 * @param isFile whether the site has this file; site path without the base
 */
export function filesForHosts(
  paths: SitePaths,
  rules: HeaderRule[],
  base: string,
  isFile: (path: string) => boolean,
): HostFiles {
  const keys = cloudfrontKeys(paths, base, isFile)
  return {
    inSite: {
      _redirects: redirectsFile(paths, base),
      _headers: headersFile(rules, base),
      'staticwebapp.config.json': azureConfiguration(paths, rules, base),
      // Without this file, GitHub Pages skips folders that start with _.
      '.nojekyll': '',
    },
    beside: {
      'site.json': JSON.stringify({ base }),
      'site-paths.json': JSON.stringify(paths),
      'headers.json': JSON.stringify(rules),
      Caddyfile: caddyfile(paths, rules, base),
      'nginx.conf': nginxConfiguration(paths, rules, base),
      'apache.conf': apacheConfiguration(paths, rules, base),
      'vercel.json': vercelConfiguration(paths, rules, base),
      'cloudfront/stack.json': cloudfrontStack(rules, base, keys),
      [`cloudfront/${keysName(keysHash(keys))}`]: keys,
    },
  }
}
