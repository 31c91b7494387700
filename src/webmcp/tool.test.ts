import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { diagnose } from '../engine/index.ts'
import { diagnoseInput } from '../mcp/schemas.ts'
import { texts } from '../mcp/texts.ts'
import { diagnoseTool } from './tool.ts'

const now = Date.UTC(2026, 10, 29)
const catalogue = { apis: [], entries: [], statuses: [429] }
const tool = diagnoseTool({
  diagnose: async (paste, options) => diagnose(paste, catalogue, options),
  statuses: () => catalogue.statuses,
  site: 'https://errors.example.com',
  now: () => now,
})

test('it is the tool of the MCP server, with the same texts and input', () => {
  expect([tool.title, tool.description]).toEqual([texts.diagnose.title, texts.diagnose.description])
  const { $schema: _, additionalProperties: __, ...schema } = z.toJSONSchema(diagnoseInput)
  expect(tool.inputSchema).toEqual(schema)
})

describe('its result', () => {
  const paste = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\n\n'

  test('has the verdict as text and as data, with a full address', async () => {
    const { content, structuredContent, isError } = await tool.execute({ paste })
    expect(isError).toBeUndefined()
    expect(structuredContent).toMatchObject({ verdict: 'wait', waitSeconds: 37, status: 429, link: 'https://errors.example.com/status/429/' }) // prettier-ignore
    expect(content[0]?.text).toContain('Wait 37 seconds')
  })

  test('for a POST that may have been applied is to check first, unless it can safely be sent twice', async () => {
    const failed = 'HTTP/1.1 502 Bad Gateway\n\n'
    const verdicts = [{ method: 'post' }, { method: 'post', idempotent: true }, { idempotent: false }].map(
      async (more) => {
        const { structuredContent } = await tool.execute({ paste: failed, ...more })
        return (structuredContent as { verdict: string }).verdict
      },
    )
    expect(await Promise.all(verdicts)).toEqual(['reconcile', 'backoff', 'reconcile'])
  })

  test("can be unknown, which isn't an error", async () => {
    const { structuredContent, isError } = await tool.execute({ paste: 'The build is green.' })
    expect([(structuredContent as { outcome: string }).outcome, isError]).toEqual(['unknown', undefined])
  })
})

test.each([
  [undefined, 'paste'],
  [{ paste: 7 }, 'paste'],
  [{ paste: 'a', method: 'a b' }, 'method'],
  [{ paste: 'a', idempotent: 'yes' }, 'idempotent'],
])("invalid input is rejected with what's wrong: %j", async (input, member) => {
  expect(await tool.execute(input)).toEqual({
    content: [{ type: 'text', text: expect.stringMatching(`^${member} must be`) as string }],
    isError: true,
  })
})

test("an engine that couldn't be loaded is reported", async () => {
  const broken = diagnoseTool({
    diagnose: () => Promise.reject(new Error("The engine couldn't be loaded.")),
    statuses: () => [],
    site: '',
    now: () => now,
  })
  expect(await broken.execute({ paste: '429' })).toEqual({
    content: [{ type: 'text', text: "The engine couldn't be loaded." }],
    isError: true,
  })
})
