import { checkId } from './places.ts'

/** The part of a link that depends on where the page is. */
interface Link {
  href?: string | undefined
  target?: string | undefined
  rel?: string | undefined
  hidden?: boolean
  children?: unknown
}

/**
 * A link of the explorer in the single file: it has the full address of the page and opens in a new tab. If the site's address is unknown, only
 * the text of the link is left.
 * @param site address of the site, without a slash at its end
 */
export function linkInFile<Props extends Link>(props: Props, site: string | null): Props & Link {
  const { href } = props
  if (href === undefined || href.startsWith('#')) return props
  // The file has its own section for "See for yourself", which works offline.
  if (/(?:^|\/)guides\/privacy\/$/.test(href)) return { ...props, href: `#${checkId}` }
  const isWhole = /^[a-z][a-z+.-]*:/i.test(href)
  if (!isWhole && site === null)
    return { ...props, href: undefined, target: undefined, rel: undefined, hidden: onlyPoints(props) }
  const address = isWhole ? href : `${site}/${href.replace(/^\//, '')}`
  return { ...props, href: address, target: '_blank', rel: 'noreferrer noopener' }
}

/** Its text means nothing without the link. */
const onlyPoints = ({ children }: Link) => typeof children === 'string' && /^(?:source|why)\W*$/i.test(children)
