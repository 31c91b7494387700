/*
 * What servers check in an address as sent, before they look for a file. The patterns work in JavaScript, PCRE and RE2.
 */

/**
 * An address, without its query, that can name a file of the site, without anything that servers, file systems and browsers read differently
 * (empty or dotted names, backslashes, control characters, encoded slashes). Any other can only be a spelling of a page.
 */
export const plainAddress = `(?:/(?:[.]well-known|${name()}))*/?`

/** A name that doesn't start with a period; spaces and non-ASCII letters are percent-encoded. */
function name(): string {
  const others = '%20|%[89a-fA-F][0-9a-fA-F]'
  return `(?:[A-Za-z0-9_~+,@=-]|${others})(?:[A-Za-z0-9_.~+,@=-]|${others})*`
}

/**
 * The part of an address that gets it rejected: `.` and `..` as folders (browsers resolve these before they send the request), control
 * characters, and a fragment. Ignore letter case when matching.
 * @param end what follows the address in the text to match
 */
export const refusedPart = (end: string) => `(?:/|%2f)(?:[.]|%2e){1,2}(?:/|%2f|${end})|%[01][0-9a-f]|%7f|#`
