import type { HeaderRule } from './headers.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'

/** A Caddyfile (Caddy 2.6 or later) for the built site. The long map is looked at only for an address that is no file. */
export const caddyfile = ({ pages, aliases }: SitePaths, rules: HeaderRule[], base: string) => `# Written by the build.
# ERRATA_ADDRESS: what Caddy answers for, such as errors.example.com.
# ERRATA_ROOT: the folder ${base ? `whose ${base.slice(1)}/ holds what dist/ holds` : 'dist/, or a copy of it'}.
{$ERRATA_ADDRESS::8080} {
	root * {$ERRATA_ROOT:/srv/errata}
	encode zstd gzip
${rules.map((rule) => header(rule, base)).join('\n')}

	map {path} {renamed} {
${mapped(aliases, base)}
		default -
	}
	@renamed expression \`{renamed} != "-"\`
	redir @renamed {renamed} 301

	map {path} {canonical} {
${mapped(
  pages.filter((page) => page !== '/').map((page) => ({ from: page, to: page })),
  base,
)}
		default -
	}
	@misspelt {
		not file {path} {path}/index.html
		expression \`{canonical} != "-"\`
	}
	redir @misspelt {canonical} 301

	@index path_regexp folder ^(.*/)index[.]html$
	redir @index {re.folder.1} 301
	file_server

	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets.map(({ from, to }) => `		"~(?i)${spellingPattern(base + from)}" ${base}${to}`).join('\n')

const header = ({ path, headers }: HeaderRule, base: string) =>
  `	header ${base}${path} {\n${Object.entries(headers)
    .map(([name, value]) => `		${name} ${JSON.stringify(value)}\n`)
    .join('')}	}`
