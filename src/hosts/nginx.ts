import { contentType, ruleStart, saidAgain, type HeaderRule } from './headers.ts'
import { plainAddress, refusedPart } from './plain-address.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern, twinForms } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/** What an nginx configuration must be given. */
export interface NginxPlace {
  /** The folder of the site: `dist/` or a copy, or with a base the folder above it. */
  root: string
  /** The value of `listen`. */
  listen: string
}

/**
 * An nginx configuration (1.18 or later), to include in the `http` block; it responds as `answersOf` does. The long map is read only for
 * an address that isn't a file. nginx compares `$uri`, which it has decoded and resolved; `$request_uri` shows what it had to resolve.
 */
export const nginxConfiguration = (
  { pages, aliases }: SitePaths,
  rules: HeaderRule[],
  base: string,
  { root, listen }: NginxPlace = { root: '/srv/errata', listen: '8080' },
) => `# Written by the build. Include it in the http block; set root${base ? `, a folder whose ${base.slice(1)}/ holds what dist/ holds` : ''}.
map_hash_bucket_size 256;

# Old addresses.
map $uri $errata_renamed {
  default "";
${mapped(aliases, base)}
}

map $uri $errata_page {
  default "";
${mapped(
  pages.map((page) => ({ from: page, to: page })),
  base,
)}
}

map $uri $errata_twin {
  default "";
${twinForms.map(({ pattern, file }) => `  "~*${pattern}" ${file};`).join('\n')}
}

map $errata_renamed$errata_twin $errata_moved {
  default /.nothing;
  "~^/" $errata_renamed$errata_twin;
}

# Prefix of the file to look for, so that an address without a file finds none.
map $request_uri $errata_aside {
  default /.nothing;
  "~^[^?]*/index[.]html(?:[?]|$)" /.nothing;
  "~^${plainAddress}(?:[?]|$)" "";
}

map $request_uri $errata_refused {
  default "";
  "~*^[^?]*(?:${refusedPart('[?]|$')})" 1;
}

# Each page has a Markdown version beside it.
map $http_accept $errata_form {
  default /.nothing;
  "~*${wantsMarkdown}" index.md;
}

map $uri $errata_vary {
  default "";
  "~/(index[.](md|html))?$" Accept;
}
${rules.map((rule, index) => headerMaps(rule, index, base, rules)).join('')}
server {
  listen ${listen};
  root ${root};
  charset utf-8;
  charset_types text/plain text/markdown application/json text/javascript;
  absolute_redirect off;
  gzip on;
  gzip_types text/plain text/css text/markdown text/javascript application/javascript application/json image/svg+xml;
  error_page 404 ${base}/404.html;
${rules.map((rule, index) => headersOf(rule, index, saidAgain(rules))).join('')}
  add_header Vary $errata_vary always;
  location = ${base}/404.html {
  }
${rules.map((rule) => typeOf(rule, base)).join('')}  location ~ [.]md$ {
    types {}
    default_type text/markdown;
${known}
    try_files $errata_aside$uri @spelling;
  }
  location / {
${known}
    if (-f $document_root$errata_aside$uri$errata_form) {
      rewrite ^ $uri$errata_form last;
    }
    try_files $errata_aside$uri $errata_aside\${uri}index.html @spelling;
  }
  location @spelling {
    if ($errata_page = "") {
      return 404;
    }
    if (!-e $document_root$errata_page$errata_twin) {
      return 404;
    }
    return 301 $errata_page$errata_twin$is_args$args;
  }
}
`

/** An `if` in a location must contain only `return` and `rewrite`, because nginx ignores `try_files` there. */
const known = `    if ($errata_refused) {
      return 404;
    }
    if (-e $document_root$errata_moved) {
      return 301 $errata_moved$is_args$args;
    }`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets.map(({ from, to }) => `  "~*${spellingPattern(base + from)}" ${base}${to};`).join('\n')

/** nginx would add a second `Content-Type` beside its own. */
const typeOf = ({ path, headers }: HeaderRule, base: string) =>
  headers[contentType] === undefined
    ? ''
    : `  location = ${base}${path} {
    types {}
    default_type ${quoted(headers[contentType])};
${known}
    try_files $errata_aside$uri @spelling;
  }
`

/** A header for one folder is a variable that elsewhere is empty, so that nginx omits it, or has the value for all paths. */
const headerMaps = (rule: HeaderRule, index: number, base: string, rules: HeaderRule[]) =>
  rule.path === '/*'
    ? ''
    : added(rule)
        .map(
          ([name, value], at) => `
map $uri $errata_header_${index}_${at} {
  default ${quoted(rules.find(({ path }) => path === '/*')?.headers[name] ?? '')};
  "~${ruleStart(rule, base)}" ${quoted(value)};
}
`,
        )
        .join('')

const headersOf = (rule: HeaderRule, index: number, again: Set<string>) =>
  added(rule)
    .map(([name, value], at) =>
      rule.path === '/*' && again.has(name)
        ? ''
        : `  add_header ${name} ${rule.path === '/*' ? quoted(value) : `$errata_header_${index}_${at}`} always;\n`,
    )
    .join('')

const added = ({ headers }: HeaderRule) => Object.entries(headers).filter(([name]) => name !== contentType)

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`
