import type { HeaderRule } from './headers.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/**
 * A Caddyfile (Caddy 2.6 or later) for the built site. The long map is read only for an address that is not a file, or that names its file.
 * Every redirect leads to an address from the maps, Caddy's own are off: what was asked for may be read as another host where it is sent back.
 */
export const caddyfile = ({ pages, aliases }: SitePaths, rules: HeaderRule[], base: string) => `# Written by the build.
# ERRATA_ADDRESS: what Caddy answers for, such as errors.example.com.
# ERRATA_ROOT: the folder ${base ? `whose ${base.slice(1)}/ holds what dist/ holds` : 'dist/, or a copy of it'}.
{$ERRATA_ADDRESS::8080} {
	root * {$ERRATA_ROOT:/srv/errata}
	encode zstd gzip
${rules.map((rule, index) => header(rule, index, base)).join('\n')}

	map {path} {renamed} {
${mapped(aliases, base)}
		default -
	}
	@renamed expression \`{renamed} != "-"\`
	redir @renamed {renamed} 301

	map {path} {canonical} {
${mapped(
  pages.map((page) => ({ from: page, to: page })),
  base,
)}
		default -
	}
	@misspelt {
		not file {path} {path}index.html
		expression \`{canonical} != "-"\`
	}
	redir @misspelt {canonical} 301
	@index {
		path */index.html
		expression \`{canonical} != "-"\`
	}
	redir @index {canonical} 301

	@page path */
	header @page +Vary Accept
	@markdown {
		path */
		header_regexp Accept (?i)${wantsMarkdown.replaceAll(' ', '\\x20')}
		file {path}index.md
	}
	rewrite @markdown {path}index.md
	@md path *.md
	header @md Content-Type "text/markdown; charset=utf-8"

	file_server {
		disable_canonical_uris
	}

	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets.map(({ from, to }) => `		"~(?i)${spellingPattern(base + from)}" ${base}${to}`).join('\n')

/** A path with a name left open is a pattern of its own: within a path Caddy's `*` stands for itself. */
const header = ({ path, headers }: HeaderRule, index: number, base: string) => {
  const isOpen = path.includes(':')
  const pattern = `^${base}${path.slice(0, -1).replace(/:\w+/, '[^/]+')}`
  return `${isOpen ? `\t@headers${index} path_regexp headers${index} ${pattern}\n` : ''}\theader ${isOpen ? `@headers${index}` : base + path} {\n${Object.entries(
    headers,
  )
    .map(([name, value]) => `\t\t${name} ${JSON.stringify(value)}\n`)
    .join('')}\t}`
}
