import { briefText } from '../brief/brief-text.ts'
import { brief } from '../brief/brief.ts'
import type { Options } from '../engine/diagnose.ts'
import type { Diagnosis } from '../engine/model.ts'
import { requestOf } from '../mcp/request-of.ts'
import { texts } from '../mcp/texts.ts'

/** What a page tells the browser of a tool (WebMCP, draft of October 2026). */
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

/** Who diagnoses, and what links need. */
interface Engine {
  diagnose: (paste: string, options: Options) => Promise<Diagnosis>
  /** Statuses that have a page, once the engine has come. */
  statuses: () => number[]
  /** Address of the site, without a slash at its end. */
  site: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** The tool of the server for agents, in a page: the same name, texts, input and answer. The paste goes to the page's own engine and no further. */
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
  // What an answer quotes of a paste is somebody else's text.
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

/** What was asked, or a sentence on what is wrong with it: not every browser checks it by the schema. */
function askedOf(input: unknown): Asked | string {
  const { paste, method, idempotent } = (input ?? {}) as Record<string, unknown>
  if (typeof paste !== 'string') return 'paste must be the failure as text.'
  if (method !== undefined && !(typeof method === 'string' && new RegExp(methodPattern).test(method)))
    return 'method must be an HTTP method, such as POST, or be left out.'
  if (idempotent !== undefined && typeof idempotent !== 'boolean') return 'idempotent must be true or false, or be left out.' // prettier-ignore
  return { paste, ...(method === undefined ? {} : { method }), ...(idempotent === undefined ? {} : { idempotent }) }
}

const refused = (text: string): Result => ({ content: [{ type: 'text', text }], isError: true })
