/**
 * Whether to write colors: on a terminal only, unless the environment says otherwise (no-color.org, force-color.org).
 * `FORCE_COLOR=0` is no; an empty `NO_COLOR` says nothing.
 */
export function isColored({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTTY === true && env['TERM'] !== 'dumb'
}
