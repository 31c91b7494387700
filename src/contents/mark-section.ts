/**
 * Marks the current section in "On this page". Without this script, no section is marked.
 * @param contents the list, absent on a page without one
 */
export function markSections(contents: HTMLElement | null): void {
  const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  const [first] = sections
  if (!contents || !first) return

  const mark = () => {
    const { link } = current(sections) ?? first
    if (link.ariaCurrent) return
    for (const other of links) other.ariaCurrent = other === link ? 'location' : null
    // A list that is longer than the screen scrolls.
    const { offsetTop, offsetHeight } = link
    if (offsetTop < contents.scrollTop || offsetTop + offsetHeight > contents.scrollTop + contents.clientHeight)
      contents.scrollTop = offsetTop - contents.clientHeight / 2
  }
  // Headings that cross the reading line, and any that come into view or leave it: the last ones never reach the line.
  for (const rootMargin of [`0px 0px -${100 - line}% 0px`, '0px']) {
    const observer = new IntersectionObserver(mark, { rootMargin, threshold: [0, 1] })
    for (const { heading } of sections) observer.observe(heading)
    observer.observe(document.querySelector('.foot')!)
  }
}

/** The reading line, in percent of the screen from its top: the current heading is above it. */
const line = 30

interface Section {
  link: HTMLAnchorElement
  heading: HTMLElement
}

function current(sections: Section[]): Section | undefined {
  const top = ({ heading }: Section) => heading.getBoundingClientRect().top
  const isEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
  // At the end of the page, the target of the URL counts, else the last section.
  if (isEnd)
    return sections.find((section) => section.heading.matches(':target') && top(section) >= 0) ?? sections.at(-1)
  return sections.findLast((section) => top(section) <= (innerHeight * line) / 100)
}
