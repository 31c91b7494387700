/*
 * What servers ask of an address as it was sent, before they look for a file. Patterns for JavaScript, PCRE and RE2 alike.
 */

/**
 * An address, without its query, that may name a file of the site: none of what servers, file systems and browsers read in different ways
 * (empty or dotted names, backslashes, control characters, encoded slashes). Any other can only be a spelling of a page.
 */
export const plainAddress = `(?:/(?:[.]well-known|${name()}))*/?`

/** A name that does not begin with a full stop; a space and letters beyond ASCII are percent-encoded. */
function name(): string {
  const others = '%20|%[89a-fA-F][0-9a-fA-F]'
  return `(?:[A-Za-z0-9_~+,@=-]|${others})(?:[A-Za-z0-9_.~+,@=-]|${others})*`
}

/**
 * The part of an address that makes it lead nowhere: dots that have a folder go up or stay (browsers resolve these before they ask), control
 * characters, and a fragment. To be used without regard to letter case.
 * @param end what follows an address where it is found
 */
export const refusedPart = (end: string) => `(?:/|%2f)(?:[.]|%2e){1,2}(?:/|%2f|${end})|%[01][0-9a-f]|%7f|#`
