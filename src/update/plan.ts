/** What becomes of the files that a team owns, where the product changed them too. */
export interface UpdatePlan {
  /** Paths that stay as the team has them, whatever the product did to them. */
  kept: string[]
  /** Paths that the product added and this site leaves out: pages of APIs that it does not have, guides, public files and tests of its content. */
  leftOut: string[]
}

/** What one side did to a file since both sides were the same. */
export type Change = 'added' | 'changed' | 'deleted'

/**
 * Decides, for each file that a team owns, whose version an update takes. A file that the team changed, added or deleted stays as the
 * team has it. Others follow the product, but nothing comes along for an API that the team has taken out.
 * @param ours changes of the team since the last update, by path
 * @param theirs changes of the product since then, by path
 * @param isThere whether the team has a file now
 * @param isApi whether a front page that the product added is one of an API of its own, not of a service or standard
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

/** What records the past of this very site. */
const alwaysOurs = new Set(['urls.lock', 'content/changes.jsonl', 'errata.config.ts'])

/** Of the shipped site alone: files that it publishes as they are, its guides, and what it promises of its content. */
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
