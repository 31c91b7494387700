/**
 * Marks in "On this page" the section that is being read. Without this script the list has no mark.
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
    // A list that is longer than the screen scrolls by itself.
    const { offsetTop, offsetHeight } = link
    if (offsetTop < contents.scrollTop || offsetTop + offsetHeight > contents.scrollTop + contents.clientHeight)
      contents.scrollTop = offsetTop - contents.clientHeight / 2
  }
  // Headings that cross the line under which one reads, and any that come into sight or leave it: the last ones never reach the line.
  for (const rootMargin of [`0px 0px -${100 - line}% 0px`, '0px']) {
    const observer = new IntersectionObserver(mark, { rootMargin, threshold: [0, 1] })
    for (const { heading } of sections) observer.observe(heading)
    observer.observe(document.querySelector('.foot')!)
  }
}

/** Part of the screen, in percent from its top, above which the heading of what is being read stands. */
const line = 30

interface Section {
  link: HTMLAnchorElement
  heading: HTMLElement
}

function current(sections: Section[]): Section | undefined {
  const top = ({ heading }: Section) => heading.getBoundingClientRect().top
  const isEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
  // At the end of the page the section that was asked for counts, else the last.
  if (isEnd)
    return sections.find((section) => section.heading.matches(':target') && top(section) >= 0) ?? sections.at(-1)
  return sections.findLast((section) => top(section) <= (innerHeight * line) / 100)
}
