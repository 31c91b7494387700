/**
 * An address as a pattern that fits each spelling of it, for servers that match with regular expressions (PCRE and RE2 both).
 * To be used without regard to letter case.
 * @param path a site path, with its base
 */
export const spellingPattern = (path: string) =>
  `^${path
    .replace(/\/$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[-_]/g, '[-_]')
    .replaceAll('/', '/+')}(/+index)?([.]html?)?/*$`
