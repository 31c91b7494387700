import { briefText } from '../brief/brief-text.ts'
import { brief } from '../brief/brief.ts'
import type { Options } from '../engine/diagnose.ts'
import type { Diagnosis } from '../engine/model.ts'
import { requestOf } from '../mcp/request-of.ts'
import { texts } from '../mcp/texts.ts'

/** A tool that a page registers with the browser (WebMCP, draft of October 2026). */
export interface Tool {
  name: string
  title: string
  description: string
  inputSchema: object
  annotations: { readOnlyHint: boolean; untrustedContentHint: boolean }
  execute: (input: unknown) => Promise<Result>
}

interface Result {
  content: { type: 'text'; text: string }[]
  structuredContent?: object
  isError?: true
}

/** The engine, and what links need. */
interface Engine {
  diagnose: (paste: string, options: Options) => Promise<Diagnosis>
  /** Statuses that have a page, once the engine is loaded. */
  statuses: () => number[]
  /** Address of the site, without a slash at its end. */
  site: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** The tool of the MCP server, in a page: the same name, texts, input and result. The paste goes only to the page's own engine. */
export const diagnoseTool = ({ diagnose, statuses, site, now }: Engine): Tool => ({
  name: 'diagnose_error_response',
  title: texts.diagnose.title,
  description: texts.diagnose.description,
  inputSchema: {
    type: 'object',
    properties: {
      paste: { type: 'string', description: texts.diagnose.paste },
      method: { type: 'string', pattern: methodPattern, description: texts.diagnose.method },
      idempotent: { type: 'boolean', description: texts.diagnose.idempotent },
    },
    required: ['paste'],
  },
  // The result quotes the paste, which is someone else's text.
  annotations: { readOnlyHint: true, untrustedContentHint: true },
  async execute(input) {
    const asked = askedOf(input)
    if (typeof asked === 'string') return refused(asked)
    const at = now()
    try {
      const diagnosis = await diagnose(asked.paste, { now: at, ...requestOf(asked.method, asked.idempotent) })
      const said = brief(diagnosis, { statuses: statuses() }, { now: at, site })
      return { content: [{ type: 'text', text: briefText(said) }], structuredContent: said }
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error))
    }
  },
})

const methodPattern = '^[A-Za-z]{1,20}$'

interface Asked {
  paste: string
  method?: string
  idempotent?: boolean
}

/** The input, or a message about what's wrong with it: not every browser checks it against the schema. */
function askedOf(input: unknown): Asked | string {
  const { paste, method, idempotent } = (input ?? {}) as Record<string, unknown>
  if (typeof paste !== 'string') return 'paste must be a string: the failure as text.'
  if (method !== undefined && !(typeof method === 'string' && new RegExp(methodPattern).test(method)))
    return 'method must be an HTTP method such as POST, or omitted.'
  if (idempotent !== undefined && typeof idempotent !== 'boolean') return 'idempotent must be true or false, or omitted.' // prettier-ignore
  return { paste, ...(method === undefined ? {} : { method }), ...(idempotent === undefined ? {} : { idempotent }) }
}

const refused = (text: string): Result => ({ content: [{ type: 'text', text }], isError: true })
