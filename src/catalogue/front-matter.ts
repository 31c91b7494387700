import { z } from 'astro/zod'
import type { Page } from './read-page.ts'
import type { Problem } from './content-error.ts'
import { envelopeFamilies } from './model.ts'
import { frontMatterProblem, noFrontMatter } from './front-matter-problem.ts'
import { shapeSchema } from './shape-schema.ts'

const names = z.array(z.string()).default([])
const summary = z.string().refine((text) => words(text) >= 10 && words(text) <= 45, 'a summary of 10 to 45 words')

/** Old addresses of a page, as site paths. */
const formerly = z
  .array(z.string().regex(/^\/([a-z0-9_.-]+\/)+$/, 'a site path in lowercase that starts and ends with a slash'))
  .default([])

/** Old anchors of headings, each with the anchor that the heading has now. */
const anchor = z.string().regex(/^[^\s#/]+$/, 'an anchor without its #')
const anchors = z.record(anchor, anchor).default({})

/** What is between the two lines of `---`, for each kind of page. */
export const schemas = {
  api: z
    .strictObject({
      name: z.string(),
      nameIsOurs: z.boolean().default(false),
      group: z.enum(['api', 'service', 'standard']).default('api'),
      summary,
      envelopes: z.array(z.string()).min(1),
      marks: names,
      headers: names,
      hosts: names,
      unlisted: names,
      messages: z.array(z.string()).optional(),
      renamed: z.record(z.string(), z.coerce.string()).default({}),
      sources: z.array(z.url('the address of a page')).default([]),
      read: z.iso.date('a day, such as 2026-11-29').optional(),
      formerly,
      anchors,
    })
    .superRefine(({ group, sources, read, hosts, headers, marks }, context) => {
      if (group !== 'service') return
      const report = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (sources.length === 0) report('sources', "a service's public documentation: one address or more")
      if (read === undefined) report('read', 'the day on which the sources of a service were read, such as 2026-11-29')
      if (hosts.length + headers.length + marks.length === 0)
        report('hosts', 'what names a service: hosts, headers or marks')
    }),
  code: z.strictObject({
    title: z.string().refine((text) => words(text) >= 1 && words(text) <= 8, 'a title of 1 to 8 words'),
    summary,
    anchors,
  }),
  status: z.strictObject({ name: z.string(), rfc: z.string(), rfcUrl: z.url(), summary, formerly, anchors }),
  kind: z.strictObject({ name: z.string(), summary, formerly, anchors }),
  envelope: z.strictObject({
    name: z.string(),
    summary,
    senders: names,
    family: z.enum(envelopeFamilies).default('common'),
    shape: shapeSchema.optional(),
    formerly,
    anchors,
  }),
  headers: z.strictObject({ title: z.string(), summary, anchors }),
  guide: z.strictObject({ title: z.string(), summary, order: z.number(), about: names, formerly, anchors }),
}

/** Checks a page's front matter; `null`, with a problem for each fault, if it breaks the contract. */
export function readFrontMatter<T extends z.ZodType>(page: Page, schema: T, problems: Problem[]): z.output<T> | null {
  const result = schema.safeParse(page.frontMatter ?? {})
  if (result.success) return result.data
  if (page.frontMatter === undefined) problems.push(noFrontMatter(page))
  // YAML that can't be read is reported where it is parsed.
  else if (page.frontMatter !== null)
    problems.push(...result.error.issues.map((issue) => frontMatterProblem(page, issue)))
  return null
}

const words = (text: string) => text.trim().split(/\s+/).length
