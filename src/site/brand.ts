import { escaped, inlineSvg } from '../config/svg.ts'
import type { Site } from '../config/site.ts'

/**
 * The site's name as the header shows it: the mark, or the icon and the name.
 * @param icon the address of the icon
 * @returns HTML
 */
export function brandHtml({ name, mark }: Pick<Site, 'name' | 'mark'>, icon: string): string {
  if (mark) return inlineSvg(mark, name, 'word-mark')
  return `<img src="${escaped(icon)}" width="24" height="24" alt=""><b>${escaped(name)}</b>`
}
