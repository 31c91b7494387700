/**
 * An address as a pattern that matches each spelling of it, for servers with regular expressions (PCRE and RE2). It matches what
 * `spelling` treats as equal. Ignore letter case when matching.
 * @param path a site path, with its base
 */
export const spellingPattern = (path: string) =>
  `^${path
    .replace(/\/$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[-_]/g, '[-_ ]')
    .replaceAll('/', '/+')}(?:(?:/+index)?[.](?:html?|md|json))?/*$`

/** The versions of a page for programs: the ending of an address that requests one, and its file beside the page. */
export const twinForms = [
  { pattern: '[.]md/*$', file: 'index.md' },
  { pattern: '[.]json/*$', file: 'index.json' },
] as const
