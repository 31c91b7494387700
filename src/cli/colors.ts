/**
 * Whether to write colors: on a terminal only, unless the environment says otherwise (no-color.org, force-color.org).
 * `FORCE_COLOR=0` turns them off; an empty `NO_COLOR` has no effect.
 */
export function isColored({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTTY === true && env['TERM'] !== 'dumb'
}
