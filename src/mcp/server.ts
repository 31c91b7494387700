import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { briefText } from '../brief/brief-text.ts'
import { brief } from '../brief/brief.ts'
import { explainReport } from '../cli/explain.ts'
import { diagnose } from '../engine/index.ts'
import { lookUp } from '../lookup/look-up.ts'
import catalogue, { version } from '../shipped/catalogue.ts'
import { identity } from '../shipped/identity.baked.ts'
import { siteAddress } from '../shipped/site.ts'
import { requestOf } from './request-of.ts'
import { diagnoseInput, diagnoseOutput, lookUpInput, lookUpOutput } from './schemas.ts'
import { texts } from './texts.ts'

/**
 * The engine for agents: two read-only tools, and the pages of error codes as resources. Deterministic except for the clock, from which waits
 * are counted.
 */
export function makeServer(): McpServer {
  const server = new McpServer(
    { name: identity.command, title: identity.name, version: identity.version },
    { instructions: texts.instructions },
  )
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
  server.registerTool(
    'diagnose_error_response',
    { title: texts.diagnose.title, description: texts.diagnose.description, inputSchema: diagnoseInput, outputSchema: diagnoseOutput, annotations }, // prettier-ignore
    (asked) => answerDiagnose(asked),
  )
  server.registerTool(
    'look_up_code',
    { title: texts.lookUp.title, description: texts.lookUp.description, inputSchema: lookUpInput, outputSchema: lookUpOutput, annotations }, // prettier-ignore
    (asked) => answerLookUp(asked),
  )
  addResources(server)
  return server
}

function answerDiagnose({ paste, method, idempotent }: z.infer<typeof diagnoseInput>) {
  const now = Date.now()
  const diagnosis = diagnose(paste, catalogue, { now, ...requestOf(method, idempotent) })
  const said = brief(diagnosis, catalogue, { now, site: siteAddress() })
  return { content: [{ type: 'text' as const, text: briefText(said) }], structuredContent: { ...said, version } }
}

function answerLookUp({ api, code }: z.infer<typeof lookUpInput>) {
  const known = lookUp(catalogue, { code, ...(api === undefined ? {} : { api }) })
  const withLink = <T extends { url: string }>({ url, ...rest }: T) => ({ ...rest, link: linkTo(url) })
  return {
    content: [{ type: 'text' as const, text: explainReport(known, code, linkTo) }],
    structuredContent: { ...known, found: known.found.map(withLink), nearest: known.nearest.map(withLink), version },
  }
}

const linkTo = (path: string) => (siteAddress() ?? '') + path

function addResources(server: McpServer): void {
  const mimeType = 'text/markdown'
  server.registerResource('apis', 'errata://apis', { ...texts.apis, mimeType }, ({ href: uri }) => ({
    contents: [{ uri, mimeType, text: apisMarkdown() }],
  }))
  // Not listed one by one: a host could load more than a thousand pages.
  const template = new ResourceTemplate('errata://e/{api}/{code}', {
    list: undefined,
    complete: {
      api: (start) => catalogue.apis.map(({ id }) => id).filter((id) => id.startsWith(start)),
      code: (start, context) => slugsOf(context?.arguments?.['api']).filter((slug) => slug.startsWith(start.toLowerCase())).slice(0, 100), // prettier-ignore
    },
  })
  server.registerResource('page', template, { ...texts.page, mimeType }, async ({ href: uri }, { api, code }) => {
    const { markdownByUrl } = await import('../shipped/pages.ts')
    const text = markdownByUrl.get(`/e/${String(api)}/${decodeURIComponent(String(code)).toLowerCase()}/`)
    if (text === undefined) throw new Error(`There is no page ${uri}. Use look_up_code to find the codes of an API.`)
    return { contents: [{ uri, mimeType, text }] }
  })
}

const slugsOf = (api?: string) =>
  catalogue.entries.flatMap((entry) => (entry.api === api ? [entry.url.split('/').at(-2) ?? ''] : []))

function apisMarkdown(): string {
  const count = (id: string) => catalogue.entries.filter(({ api }) => api === id).length
  const rows = catalogue.apis.map(({ id, name, group }) => `| ${id} | ${name} | ${group} | ${count(id)} |`)
  return ['# APIs', '', '| id | name | group | codes and statuses |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  )
}
