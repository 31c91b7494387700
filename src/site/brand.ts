import { escaped, inlineSvg } from '../config/svg.ts'
import type { Site } from '../config/site.ts'

/**
 * The name of the site as it's in the header: its mark, or the icon with the name beside it.
 * @param icon address of the icon
 * @returns HTML
 */
export function brandHtml({ name, mark }: Pick<Site, 'name' | 'mark'>, icon: string): string {
  if (mark) return inlineSvg(mark, name, 'word-mark')
  return `<img src="${escaped(icon)}" width="24" height="24" alt=""><b>${escaped(name)}</b>`
}
