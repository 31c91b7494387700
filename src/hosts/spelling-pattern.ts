/**
 * An address as a pattern that fits each spelling of it, for servers that match with regular expressions (PCRE and RE2 both): the same that
 * `spelling` says of it. To be used without regard to letter case.
 * @param path a site path, with its base
 */
export const spellingPattern = (path: string) =>
  `^${path
    .replace(/\/$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[-_]/g, '[-_ ]')
    .replaceAll('/', '/+')}(?:(?:/+index)?[.](?:html?|md|json))?/*$`

/** The forms of a page for programs: what an address ends in that asks for one, and the file that it is, beside the page. */
export const twinForms = [
  { pattern: '[.]md/*$', file: 'index.md' },
  { pattern: '[.]json/*$', file: 'index.json' },
] as const
