import type { Problem } from './content-error.ts'

/** Names that look like pages but have an extension that isn't read. */
const looksLikePage = /\.(?:mdx?|markdown)(?:\.\w+)?$/i

/**
 * Reports files that look like pages but would be skipped silently because of their name.
 * @param paths of the files of `content/` that don't end in `.mdx`
 */
export function checkFiles(paths: string[], problems: Problem[]): void {
  for (const path of paths.toSorted()) {
    if (!looksLikePage.test(path) || /(?:^|\/)README\.md$/.test(path)) continue
    const wanted = path.replace(looksLikePage, '.mdx')
    problems.push({
      path,
      line: 1,
      what: "This file isn't read: pages end in .mdx, in lowercase.",
      expected: wanted,
      found: path,
      fix: `Rename it (git mv ${path} ${wanted}), or move it out of content/.`,
    })
  }
}
