import { readCode } from '../share/link/read-code.ts'
import { readLink } from '../share/link/read-link.ts'
import type { Linked } from '../share/link/form.ts'
import { takeHandedPaste } from '../site/handed-paste.ts'
import { notices } from './notices.ts'

/**
 * Sources of pastes other than the box.
 * @param open is called with each paste
 * @param say is called with a message if a link can't be opened
 * @returns stops listening
 */
export type Arrivals = (open: (linked: Linked) => void, say: (notice: string) => void) => () => void

/** The fragment of this page: a link to a response or to an error code. */
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

/** On a page of this site, other parts of the page also hand over pastes. */
export const onSite: Arrivals = (open, say) => {
  const ends = [fromAddress(open, say), takeHandedPaste((paste) => open({ paste }))]
  return () => ends.forEach((end) => end())
}
