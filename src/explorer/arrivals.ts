import { readCode } from '../share/link/read-code.ts'
import { readLink } from '../share/link/read-link.ts'
import type { Linked } from '../share/link/form.ts'
import { takeHandedPaste } from '../site/handed-paste.ts'
import { notices } from './notices.ts'

/**
 * Where pastes come from, besides the box.
 * @param open is called with each
 * @param say is called with what the reader must know of one that cannot be opened
 * @returns ends it
 */
export type Arrivals = (open: (linked: Linked) => void, say: (notice: string) => void) => () => void

/** From the address of this page: a link to a response, or to a code. */
export const fromAddress: Arrivals = (open, say) => {
  const follow = async () => {
    const linked = readCode(location.hash) ?? (await readLink(location.hash))
    if (linked && 'fault' in linked) say(notices[linked.fault])
    else if (linked) open(linked)
  }
  void follow()
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}

/** On a page of this site other parts of it hand pastes over, too. */
export const onSite: Arrivals = (open, say) => {
  const ends = [fromAddress(open, say), takeHandedPaste((paste) => open({ paste }))]
  return () => ends.forEach((end) => end())
}
