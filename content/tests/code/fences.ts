import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A block of code in a page. */
export interface Fence {
  /** `apis/10ex/index.mdx js`, and ` 2` after it for the second of its language in that page. */
  id: string
  language: string
  code: string
}

const content = join(import.meta.dirname, '../..')
const languages = new Set(['js', 'ts', 'python', 'go', 'java', 'csharp', 'ruby', 'rust', 'php', 'sh'])

/** Every block of code in `content/`, in order. */
export function fences(): Fence[] {
  const pages = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'))
  return pages.sort().flatMap((path) => {
    const page = path.replaceAll('\\', '/')
    const counts = new Map<string, number>()
    return [...readFileSync(join(content, path), 'utf8').matchAll(/^( *)```(\w+)[^\n]*\n([\s\S]*?)^\1```$/gm)]
      .filter(([, , language = '']) => languages.has(language))
      .map(([, indent = '', language = '', code = '']) => {
        const count = (counts.get(language) ?? 0) + 1
        counts.set(language, count)
        return {
          id: `${page} ${language}${count > 1 ? ` ${count}` : ''}`,
          language,
          code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        }
      })
  })
}
