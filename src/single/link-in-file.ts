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
 * A link of the explorer, as it is in the single file: pages of the site are linked by their whole address and open beside the file. Where the
 * file doesn't know the site's address, they aren't linked: what is left of a link is its text.
 * @param site address of the site, without a slash at its end
 */
export function linkInFile<Props extends Link>(props: Props, site: string | null): Props & Link {
  const { href } = props
  if (href === undefined || href.startsWith('#')) return props
  // The file has its own answer to "See for yourself", which can be read without a network.
  if (/(?:^|\/)guides\/privacy\/$/.test(href)) return { ...props, href: `#${checkId}` }
  const isWhole = /^[a-z][a-z+.-]*:/i.test(href)
  if (!isWhole && site === null)
    return { ...props, href: undefined, target: undefined, rel: undefined, hidden: onlyPoints(props) }
  const address = isWhole ? href : `${site}/${href.replace(/^\//, '')}`
  return { ...props, href: address, target: '_blank', rel: 'noreferrer noopener' }
}

/** Its words name nothing: without the link they would say nothing. */
const onlyPoints = ({ children }: Link) => typeof children === 'string' && /^(?:source|why)\W*$/i.test(children)
