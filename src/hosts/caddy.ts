import { ruleStart, saidAgain, type HeaderRule } from './headers.ts'
import { plainAddress, refusedPart } from './plain-address.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern, twinForms } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/**
 * A Caddyfile (Caddy 2.6 or later) for the built site; it responds as `answersOf` does. The long map is read only for an address that isn't
 * a file. Caddy's own redirects are off, because they lead to the requested address.
 */
export const caddyfile = ({ pages, aliases }: SitePaths, rules: HeaderRule[], base: string) => `# Written by the build.
# ERRATA_ADDRESS: the address that Caddy serves, such as errors.example.com.
# ERRATA_ROOT: the folder ${base ? `whose ${base.slice(1)}/ holds what dist/ holds` : 'dist/, or a copy of it'}.
{$ERRATA_ADDRESS::8080} {
	root * {$ERRATA_ROOT:/srv/errata}
	encode zstd gzip
${rules.map((rule, index) => header(rule, index, base, saidAgain(rules))).join('\n')}

	map {path} {renamed} {
${mapped(aliases, base)}
		default -
	}
	map {path} {page} {
${mapped(
  pages.map((page) => ({ from: page, to: page })),
  base,
)}
		default -
	}
	map {path} {twin} {
${twinForms.map(({ pattern, file }) => `		"~(?i)${pattern}" ${file}`).join('\n')}
		default ""
	}
	map {query} {rest} {
		"~^(.+)$" "?\${1}"
		default ""
	}
	map {uri} {asked} {
		"~(?i)^[^?]*(?:${refusedPart('[?]|$')})" refused
		"~^[^?]*/index[.]html(?:[?]|$)" spelling
		"~^${plainAddress}(?:[?]|$)" file
		default spelling
	}

	route {
		@refused expression \`{asked} == "refused"\`
		error @refused 404

		@renamed {
			expression \`{renamed} != "-"\`
			file {renamed}{twin} {renamed}{twin}/
		}
		redir @renamed {renamed}{twin}{rest} 301

		@page path */
		header @page +Vary Accept
		@markdown {
			expression \`{asked} == "file"\`
			path */
			header_regexp Accept (?i)${wantsMarkdown.replaceAll(' ', '\\x20')}
			file {path}index.md
		}
		rewrite @markdown {path}index.md
		@md path *.md
		header @md Content-Type "text/markdown; charset=utf-8"

		@file {
			expression \`{asked} == "file"\`
			file {path} {path}index.html
		}
		handle @file {
			file_server {
				disable_canonical_uris
			}
		}
		@spelling {
			expression \`{page} != "-"\`
			file {page}{twin} {page}{twin}/
		}
		redir @spelling {page}{twin}{rest} 301
		error 404
	}

	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`

const mapped = (targets: { from: string; to: string }[], base: string) =>
  targets.map(({ from, to }) => `		"~(?i)${spellingPattern(base + from)}" ${base}${to}`).join('\n')

/**
 * A path with an open name needs its own pattern, because within a path Caddy's `*` is literal. Headers for all paths are set last: `?` keeps
 * the value that a folder has set.
 */
const header = (rule: HeaderRule, index: number, base: string, again: Set<string>) => {
  const isOpen = rule.path.includes(':')
  const matcher = isOpen ? `\t@headers${index} path_regexp headers${index} ${ruleStart(rule, base)}\n` : ''
  const lines = Object.entries(rule.headers).map(
    ([name, value]) => `\t\t${rule.path === '/*' && again.has(name) ? '?' : ''}${name} ${JSON.stringify(value)}\n`,
  )
  return `${matcher}\theader ${isOpen ? `@headers${index}` : base + rule.path} {\n${lines.join('')}\t}`
}
