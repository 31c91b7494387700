import type { HeaderRule } from './headers.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/** What an nginx configuration cannot know by itself. */
export interface NginxPlace {
  /** The folder that holds the site: `dist/` or a copy, or with a base the folder above it. */
  root: string
  /** What stands behind `listen`. */
  listen: string
}

/**
 * An nginx configuration, to be included in its `http` block. The long map is read only for an address that is not a file, or that names
 * its file. Every redirect leads to an address from the maps: what was asked for may be read as another host where it is sent back.
 */
export const nginxConfiguration = (
  { pages, aliases }: SitePaths,
  rules: HeaderRule[],
  base: string,
  { root, listen }: NginxPlace = { root: '/srv/errata', listen: '8080' },
) => `# Written by the build. Include it in the http block; set root${base ? `, a folder whose ${base.slice(1)}/ holds what dist/ holds` : ''}.
map_hash_bucket_size 256;

map $uri $errata_renamed {
  default "";
${mapped(aliases, base)}
}

map $uri $errata_canonical {
  default "";
${mapped(
  pages.map((page) => ({ from: page, to: page })),
  base,
)}
}

# Pages have a twin in Markdown beside them.
map $http_accept $errata_form {
  default "";
  "~*${wantsMarkdown}" index.md;
}

map $uri $errata_vary {
  default "";
  "~/(index[.](md|html))?$" Accept;
}
${rules.map((rule, index) => headerMaps(rule, index, base)).join('')}
server {
  listen ${listen};
  root ${root};
  charset utf-8;
  charset_types text/plain text/markdown application/json text/javascript;
  absolute_redirect off;
  gzip on;
  gzip_types text/plain text/css text/markdown text/javascript application/javascript application/json image/svg+xml;
  error_page 404 ${base}/404.html;
${rules.map((rule, index) => headersOf(rule, index)).join('')}
  add_header Vary $errata_vary always;
  if ($errata_renamed) {
    return 301 $errata_renamed$is_args$args;
  }
  set $errata_page "";
  if ($request_uri ~ "/index[.]html(?:[?].*)?$") {
    set $errata_page $errata_canonical;
  }
  if ($errata_page) {
    return 301 $errata_page$is_args$args;
  }
  set $errata_twin $uri$errata_form;
  if ($errata_form = "") {
    set $errata_twin "";
  }
  if (!-f $document_root$errata_twin) {
    set $errata_twin "";
  }
  if ($errata_twin) {
    rewrite ^ $errata_twin last;
  }
  location ~ [.]md$ {
    types {}
    default_type text/markdown;
    try_files $uri @misspelt;
  }
  location / {
    try_files $uri \${uri}index.html @misspelt;
  }
  location @misspelt {
    if ($errata_canonical) {
      return 301 $errata_canonical$is_args$args;
    }
    return 404;
  }
}
`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets.map(({ from, to }) => `  "~*${spellingPattern(base + from)}" ${base}${to};`).join('\n')

/** A header for one folder only is a variable that is empty elsewhere: nginx leaves an empty header out. */
const headerMaps = ({ path, headers }: HeaderRule, index: number, base: string) =>
  path === '/*'
    ? ''
    : Object.values(headers)
        .map(
          (value, at) => `
map $uri $errata_header_${index}_${at} {
  default "";
  "~^${base}${path.slice(0, -1).replace(':api', '[^/]+')}" ${quoted(value)};
}
`,
        )
        .join('')

const headersOf = ({ path, headers }: HeaderRule, index: number) =>
  Object.entries(headers)
    .map(
      ([name, value], at) =>
        `  add_header ${name} ${path === '/*' ? quoted(value) : `$errata_header_${index}_${at}`} always;\n`,
    )
    .join('')

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`
