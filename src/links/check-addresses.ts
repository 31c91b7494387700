import { readLock } from './lock.ts'
import { anchorsOf, refreshTarget, type Answer, type Site } from './site.ts'

export interface Addresses {
  /** The text of `urls.lock`. */
  lock: string
  /** Every address that any version of the lock in history had. */
  history: string[]
  /** What the site publishes now: pages, files for programs, anchors of tables. */
  published: string[]
  /** Addresses that the data names, each with the place that names it. */
  named: { address: string; where: string }[]
  /** Without it, `/`-less: what stands before each site path in a page. */
  base: string
}

/**
 * Holds a built site against the list of published addresses.
 * @returns a line for each fault: a lock that lost something, a locked or named address that does not answer, an old address
 *   that needs more than one hop, a new address that is not locked
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
        `urls.lock  ${address} was taken out of the list of published addresses. Put it back: the list is only ever added to.`,
    )
  const locked = await Promise.all(
    [...addresses].map(async (address) => said(`${address} was published and`, await faultOf(address, ask, base))),
  )
  const data = await Promise.all(
    named.map(async ({ address, where }) =>
      said(`${where} names ${address}, which`, await faultOf(address, ask, base)),
    ),
  )
  // A lock without any address is that of a site that isn't published yet.
  const isNew = addresses.size === 0 && history.length === 0
  const fresh = isNew ? [] : published.filter((address) => !addresses.has(address))
  return [...faults, ...lost, ...locked.flat(), ...data.flat(), ...(fresh.length > 0 ? [unlocked(fresh)] : [])]
}

/** What is wrong with the answer at an address, `null` where nothing is. */
async function faultOf(address: string, ask: (path: string) => Promise<Answer>, base: string): Promise<string | null> {
  const [path = '', anchor] = address.split('#')
  const first = await ask(path)
  const next = hop(first, base)
  const answer = next === null ? first : await ask(next.split('#')[0] ?? '')
  if (answer.status !== 200 && hop(answer, base) === null)
    return next === null
      ? `is answered with ${first.status}`
      : `leads to ${next}, which is answered with ${answer.status}`
  if (next !== null && hop(answer, base) !== null)
    return `needs more than one hop: over ${next} to ${hop(answer, base)}`
  if (anchor && !anchorsOf(answer.text).has(decodeURIComponent(anchor))) return `has no anchor #${anchor} any more`
  return null
}

/** Where an answer leads, by a redirect or by a page that stands at an old address. */
function hop({ status, location, text }: Answer, base: string): string | null {
  if (status >= 300 && status < 400) return location
  const to = status === 200 ? refreshTarget(text) : null
  return to === null ? null : to.slice(base.length)
}

const said = (begin: string, fault: string | null) => (fault === null ? [] : [`${begin} ${fault}`])

function unlocked(fresh: string[]): string {
  const shown = fresh.slice(0, 12).map((address) => `\n    ${address}`)
  const more = fresh.length > shown.length ? `\n    and ${fresh.length - shown.length} more` : ''
  return `urls.lock  ${fresh.length} new ${fresh.length === 1 ? 'address is' : 'addresses are'} not in the list of published addresses. If they are meant to last, run "npm run -s lock-urls" and commit urls.lock.${shown.join('')}${more}`
}
