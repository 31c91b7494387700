/** What happens to files that a team owns and the product changed too. */
export interface UpdatePlan {
  /** Paths whose team version is kept, whatever the product changed. */
  kept: string[]
  /** Paths that the product added and this site skips: pages of APIs that it doesn't have, guides, public files and tests of its content. */
  leftOut: string[]
}

/** What one side did to a file since the common commit. */
export type Change = 'added' | 'changed' | 'deleted'

/**
 * Decides, for each file that a team owns, whose version an update uses. A file that the team changed, added or deleted keeps the
 * team's version. Others follow the product, except files of an API that the team has deleted.
 * @param ours changes of the team since the last update, by path
 * @param theirs changes of the product since then, by path
 * @param isThere whether the team has the file now
 * @param isApi whether a page that the product added is that of one of its own APIs, not of a service or standard
 */
export function planUpdate(
  ours: ReadonlyMap<string, Change>,
  theirs: ReadonlyMap<string, Change>,
  isThere: (path: string) => boolean,
  isApi: (path: string) => boolean,
): UpdatePlan {
  const kept: string[] = []
  const leftOut: string[] = []
  for (const [path, change] of theirs) {
    if (!isOwned(path)) continue
    if (ours.has(path) || alwaysOurs.has(path)) kept.push(path)
    else if (change === 'added' && !comesAlong(path, { theirs, isThere, isApi })) leftOut.push(path)
  }
  return { kept, leftOut }
}

/** Whether a path is one of those that a team owns: its config, content, public files and the lock of its addresses. */
export const isOwned = (path: string) =>
  path === 'errata.config.ts' || path === 'urls.lock' || path.startsWith('content/') || path.startsWith('public/')

/** Records of this site's history. */
const alwaysOurs = new Set(['urls.lock', 'content/changes.jsonl', 'errata.config.ts'])

/** Only for the shipped site: files that it publishes unchanged, its guides, and tests of its content. */
const ofOneSite = /^(?:public|content\/guides|content\/tests)\//

function comesAlong(
  path: string,
  {
    theirs,
    isThere,
    isApi,
  }: { theirs: ReadonlyMap<string, Change>; isThere: (path: string) => boolean; isApi: (path: string) => boolean },
): boolean {
  if (ofOneSite.test(path)) return false
  const api = /^content\/apis\/[^/]+\//.exec(path)?.[0]
  if (!api) return true
  const front = `${api}index.mdx`
  return isThere(front) || (theirs.get(front) === 'added' && !isApi(front))
}
