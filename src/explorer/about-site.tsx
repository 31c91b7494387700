import { createContext, type ReactNode } from 'react'
import type { Match } from '../engine/model.ts'

/** What the explorer says of the site that it's on. */
export interface AboutSite {
  /** Its name, for texts to pass on. */
  name: string
  /** Names of the guides that it has: only those are linked. */
  guides: readonly string[]
  /** The page around it is another's: its title is left alone. */
  isGuest?: true
}

export const SiteContext = createContext<AboutSite>({ name: '', guides: [] })

interface Props {
  match: Match
  /** The whole path. */
  href: string
  children: ReactNode
}

/** Words about a match: a link, where the site has pages of its API. */
export const MatchLink = ({ match, href, children }: Props) =>
  match.isOnlyRead ? <>{children}</> : <a href={href}>{children}</a>
