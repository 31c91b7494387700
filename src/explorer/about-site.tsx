import { createContext, type ReactNode } from 'react'
import type { Match } from '../engine/model.ts'

/** The site that the explorer is on, or links to. */
export interface AboutSite {
  /** Its name, for shared texts. */
  name: string
  /** Names of its guides: only these are linked. */
  guides: readonly string[]
  /** The explorer is embedded in another page, whose title it leaves alone. */
  isGuest?: true
}

export const SiteContext = createContext<AboutSite>({ name: '', guides: [] })

interface Props {
  match: Match
  /** The full path. */
  href: string
  children: ReactNode
}

/** Words about a match: a link if the site has pages for its API. */
export const MatchLink = ({ match, href, children }: Props) =>
  match.isOnlyRead ? <>{children}</> : <a href={href}>{children}</a>
