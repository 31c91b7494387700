import { createHash } from 'node:crypto'
import { hashOf } from '../security/read-page.ts'
import type { Site } from '../config/site.ts'
import { escaped } from '../config/svg.ts'
import { brandHtml } from '../site/brand.ts'
import type { FileData } from './file-data.ts'
import { ageId, checkId, dataId, explorerId } from './places.ts'
import { policyOfFile } from './policy-of-file.ts'

/** The parts of the file. */
export interface Parts {
  script: string
  style: string
  data: FileData
  about: Pick<Site, 'name' | 'lang' | 'mark' | 'home'>
  /** Version of the project, from `package.json`. */
  version: string
  /** The icon, as SVG. */
  icon: string
  /** Texts of the licenses of everything in the file, by name. */
  licenses: Record<string, string>
}

/** The page of the single file. The same parts give the same bytes. */
export function singlePage({ script, style, data, about, version, icon, licenses }: Parts): string {
  const code = inScript(script)
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const policy = policyOfFile({ scripts: [hashOf(code)], styles: [hashOf(style)] })
  const { site, date, catalogue } = data
  const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon.trim())}`
  const codes = catalogue.entries.code.length.toLocaleString('en')
  const build = createHash('sha256')
    .update(code + style + json)
    .digest('hex')
    .slice(0, 8)
  return `<!doctype html>
<!--
The explorer of ${inComment(about.name)} in one file. It makes no requests: everything that it needs is below, and the policy in the
next lines (content-security-policy) makes the browser block every request. What you paste stays here.
-->
<html lang="${escaped(about.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<title>${escaped(about.name)}: the explorer in one file</title>
<meta name="description" content="${escaped(about.home.description)}">
<link rel="icon" type="image/svg+xml" href="${iconAddress}">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top file-top">
<span class="brand">${brandHtml(about, iconAddress)}</span>
<p>The explorer in one file. <a href="#${checkId}">It makes no requests</a></p>
${site === null ? '' : `<a href="${escaped(site)}/" ${inNewTab}>Open the site</a>\n`}</header>
<main id="content" class="page">
<h1 class="opening">${escaped(about.home.title)}</h1>
<p id="${ageId}" class="file-age" role="note" hidden></p>
<div class="block" id="${explorerId}"><p class="reading">The explorer needs JavaScript, all of which is in this file.</p></div>
<section class="block prose" aria-labelledby="${checkId}">
<h2 id="${checkId}">What you paste stays here</h2>
<p>This page is one file with everything in it. It works from a disk, without a network, and it makes no requests. You can check that:</p>
<ol>
<li>Turn off the network and paste a response. The diagnosis is the same.</li>
<li>Open the Network panel of your browser's developer tools and paste a response. No new request appears.</li>
<li>Read the first lines of this page's source. The content security policy there makes the browser block every request: <code>default-src 'none'</code>, <code>connect-src 'none'</code>.</li>
</ol>
<p>${site === null ? 'The only exception is a link in your paste. It opens in a new tab, and only if you click it.' : `The only exceptions are links that you click, in your paste or to a page of <code>${escaped(site)}</code>. They open in a new tab. That site then knows which page you opened, and nothing about your paste.`}</p>
</section>
</main>
<footer class="foot">
<p>${escaped(about.name)} ${escaped(version)}, build ${build}. Tables from <time datetime="${date}">${date}</time>: ${codes} codes and statuses of ${catalogue.apis.length} APIs, services and standards.</p>
${site === null ? '' : `<a href="${escaped(site)}/" ${inNewTab}>Get the latest file</a>\n`}</footer>
<script type="application/json" id="${dataId}">${json}</script>
<script>${code}</script>
<!--
${Object.entries(licenses)
  .map(([name, text]) => `${name}\n\n${text.trim().replaceAll('--', '- -')}\n`)
  .join('\n')}-->
</body>
</html>
`
}

/** Two hyphens could end the comment. */
const inComment = (text: string) => text.replaceAll('--', '- -').replaceAll('>', '')

const inNewTab = 'target="_blank" rel="noreferrer noopener"'

/** A script without sequences that an HTML parser would treat as a tag. In strings, templates and regular expressions, `\x3C` means `<`. */
const inScript = (code: string) => code.trim().replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C')
