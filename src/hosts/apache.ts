import { contentType, ruleStart, type HeaderRule } from './headers.ts'
import { plainAddress, refusedPart } from './plain-address.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern, twinForms } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/**
 * A configuration for Apache (2.4.58 or later), to include in a `<VirtualHost>`; it responds as `answersOf` does. The rules for pages are
 * tried only for an address that isn't a file. Apache has decoded and resolved `REQUEST_URI`; `THE_REQUEST` is the request's first line.
 */
export const apacheConfiguration = (
  { pages, aliases }: SitePaths,
  rules: HeaderRule[],
  base: string,
) => `# Written by the build. Include it in a <VirtualHost>, after "Define ERRATA_ROOT" with the folder that holds the site${base ? `:\n# one whose ${base.slice(1)}/ holds what dist/ holds.` : '.'}
# Required modules: rewrite, alias, headers, mime, dir and filter. Compression uses the module deflate if it is loaded.
<IfDefine !ERRATA_ROOT>
  Define ERRATA_ROOT /srv/errata
</IfDefine>
DocumentRoot "\${ERRATA_ROOT}"
<Directory "\${ERRATA_ROOT}">
  Options None
  AllowOverride None
  Require all granted
</Directory>
AllowEncodedSlashes On
AcceptPathInfo Off
DirectorySlash Off
DirectoryIndex index.html
ErrorDocument 404 ${base}/404.html
AddType text/markdown .md
AddCharset utf-8 .html .md .json .js .css .svg .txt .xml .http
<IfModule deflate_module>
  AddOutputFilterByType DEFLATE text/html text/plain text/css text/markdown text/javascript application/javascript application/json image/svg+xml
</IfModule>
${rules.map((rule) => headersOf(rule, base)).join('')}
Header always merge Vary Accept "expr=%{REQUEST_URI} =~ m#/(index[.](md|html))?$#"
RewriteEngine On
# The page for missing addresses is sent without further rules.
RewriteCond %{ENV:REDIRECT_STATUS} .
RewriteRule ^ - [L]
RewriteCond %{THE_REQUEST} "^\\S+ [^? ]*(?:${refusedPart('[? ]')})" [NC]
RewriteRule ^ - [R=404,L]
${twinForms.map(({ pattern, file }) => `RewriteRule "${pattern}" - [NC,E=ERRATA_TWIN:${file}]`).join('\n')}
# Old addresses.
${mapped(aliases, base)}
RewriteCond %{ENV:ERRATA_PAGE} =""
RewriteCond %{THE_REQUEST} "^\\S+ (?:https?://[^/? ]*)?${plainAddress}[? ]"
RewriteCond %{THE_REQUEST} "!^\\S+ [^? ]*/index[.]html[? ]"
RewriteRule ^ - [E=ERRATA_FILE:1]
RewriteCond %{ENV:ERRATA_FILE} =1
RewriteCond %{HTTP:Accept} "${wantsMarkdown}" [NC]
RewriteCond "\${ERRATA_ROOT}%{REQUEST_URI}index.md" -f
RewriteRule "/$" "%{REQUEST_URI}index.md" [L]
RewriteCond %{ENV:ERRATA_FILE} =1
RewriteCond "\${ERRATA_ROOT}%{REQUEST_URI}" -f [OR]
RewriteCond "\${ERRATA_ROOT}%{REQUEST_URI}index.html" -f
RewriteRule ^ - [S=${pages.length + 3}]
${mapped(
  pages.map((page) => ({ from: page, to: page })),
  base,
)}
RewriteCond "\${ERRATA_ROOT}%{ENV:ERRATA_PAGE}%{ENV:ERRATA_TWIN}" -f [OR]
RewriteCond "\${ERRATA_ROOT}%{ENV:ERRATA_PAGE}%{ENV:ERRATA_TWIN}" -d
RewriteRule ^ - [E=ERRATA_TO:%{ENV:ERRATA_PAGE}%{ENV:ERRATA_TWIN}]
RewriteCond %{ENV:ERRATA_PAGE} !.
RewriteRule ^ - [R=404,L]
RewriteCond %{ENV:ERRATA_TO} !.
RewriteRule ^ - [R=404,L]
# Redirect without RewriteRule, which would add a scheme and a host that are wrong behind a proxy.
RedirectRelative On
<If "-n reqenv('ERRATA_TO') && -z reqenv('REDIRECT_STATUS')">
  Redirect 301 "%{reqenv:ERRATA_TO}"
</If>
`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets
    .map(({ from, to }) => `RewriteRule "${spellingPattern(base + from)}" - [NC,E=ERRATA_PAGE:${base}${to}]`)
    .join('\n')

const headersOf = (rule: HeaderRule, base: string) => {
  const lines = Object.entries(rule.headers).map(([name, value]) =>
    // Apache would send its own type beside one set as a header.
    name === contentType ? `ForceType ${quoted(value)}\n` : `Header always set ${name} ${quoted(value)}\n`,
  )
  return rule.path === '/*'
    ? lines.join('')
    : `<LocationMatch "${ruleStart(rule, base)}">\n  ${lines.join('  ')}</LocationMatch>\n`
}

/** In Apache, a percent sign starts a format. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`
