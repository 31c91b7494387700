import { readLock } from './lock.ts'
import { anchorsOf, refreshTarget, type Answer, type Site } from './site.ts'

export interface Addresses {
  /** The text of `urls.lock`. */
  lock: string
  /** Every address in any version of the lock in the git history. */
  history: string[]
  /** The site's current pages, files for programs and anchors of tables. */
  published: string[]
  /** Addresses in the data, each with the file that names it. */
  named: { address: string; where: string }[]
  /** What pages put before each site path, without a trailing slash. */
  base: string
}

/**
 * Checks a built site against the list of published addresses.
 * @returns a line for each fault: an entry missing from the lock, a locked or named address that doesn't exist, an old address that needs
 *   more than one redirect, new addresses that aren't locked
 */
export async function checkAddresses(
  { lock, history, published, named, base }: Addresses,
  site: Site,
): Promise<string[]> {
  const { addresses, faults } = readLock(lock)
  const asked = new Map<string, Promise<Answer>>()
  const ask = (path: string) => {
    const known = asked.get(path) ?? Promise.resolve(site(path))
    asked.set(path, known)
    return known
  }
  const lost = history
    .filter((address) => !addresses.has(address))
    .map(
      (address) =>
        `urls.lock  ${address} was removed from the list of published addresses. Restore it: addresses are never removed from the list.`,
    )
  const locked = await Promise.all(
    [...addresses].map(async (address) => said(`${address} was published and`, await faultOf(address, ask, base))),
  )
  const data = await Promise.all(
    named.map(async ({ address, where }) =>
      said(`${where} names ${address}, which`, await faultOf(address, ask, base)),
    ),
  )
  // The lock of a site that isn't published yet has no addresses.
  const isNew = addresses.size === 0 && history.length === 0
  const fresh = isNew ? [] : published.filter((address) => !addresses.has(address))
  return [...faults, ...lost, ...locked.flat(), ...data.flat(), ...(fresh.length > 0 ? [unlocked(fresh)] : [])]
}

/** The fault of an address; `null` if there is none. */
async function faultOf(address: string, ask: (path: string) => Promise<Answer>, base: string): Promise<string | null> {
  const [path = '', anchor] = address.split('#')
  const first = await ask(path)
  const next = hop(first, base)
  const answer = next === null ? first : await ask(next.split('#')[0] ?? '')
  if (answer.status !== 200 && hop(answer, base) === null)
    return next === null
      ? `responds with ${first.status}`
      : `redirects to ${next}, which responds with ${answer.status}`
  if (next !== null && hop(answer, base) !== null)
    return `needs more than one redirect: ${next}, then ${hop(answer, base)}`
  if (anchor && !anchorsOf(answer.text).has(decodeURIComponent(anchor))) return `no longer has the anchor #${anchor}`
  return null
}

/** The target of a redirect or of a page at an old address. */
function hop({ status, location, text }: Answer, base: string): string | null {
  if (status >= 300 && status < 400) return location
  const to = status === 200 ? refreshTarget(text) : null
  return to === null ? null : to.slice(base.length)
}

const said = (begin: string, fault: string | null) => (fault === null ? [] : [`${begin} ${fault}`])

function unlocked(fresh: string[]): string {
  const shown = fresh.slice(0, 12).map((address) => `\n    ${address}`)
  const more = fresh.length > shown.length ? `\n    and ${fresh.length - shown.length} more` : ''
  return `urls.lock  ${fresh.length} new ${fresh.length === 1 ? "address isn't" : "addresses aren't"} in the list of published addresses. If ${fresh.length === 1 ? 'it' : 'they'} should be permanent, run "npm run -s lock-urls" and commit urls.lock.${shown.join('')}${more}`
}
