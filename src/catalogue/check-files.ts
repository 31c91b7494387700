import type { Problem } from './content-error.ts'

/** Names that say "page", and an end under which no page is read. */
const looksLikePage = /\.(?:mdx?|markdown)(?:\.\w+)?$/i

/**
 * Reports files that look like pages and would be left out in silence, for their name.
 * @param paths of the files of `content/` that do not end in `.mdx`
 */
export function checkFiles(paths: string[], problems: Problem[]): void {
  for (const path of paths.toSorted()) {
    if (!looksLikePage.test(path) || /(?:^|\/)README\.md$/.test(path)) continue
    const wanted = path.replace(looksLikePage, '.mdx')
    problems.push({
      path,
      line: 1,
      what: 'This file is not read: pages end in .mdx, in lower case.',
      expected: wanted,
      found: path,
      fix: `Rename it (git mv ${path} ${wanted}), or move it out of content/.`,
    })
  }
}
