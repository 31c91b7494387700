import { kindWords } from '../../site/words.ts'
import type { Group, Item } from '../item.ts'
import { dense } from '../words.ts'
import { element } from './element.ts'
import type { TextFound } from './full-text.ts'

const headings: Record<Group, string> = {
  code: 'Codes',
  status: 'Statuses',
  kind: 'Kinds of failure',
  api: 'APIs',
  envelope: 'Envelopes',
  guide: 'Guides',
}

/** The results of the lookup, a group under a heading each. */
export function groupsOf(found: Item[], query: string, base: string): HTMLElement[] {
  const names = [...new Set(found.map(({ group }) => group))]
  return names.map((name) =>
    group(
      headings[name],
      found.filter((item) => item.group === name).map((item) => itemOption(item, query, base)),
    ),
  )
}

/** Results of the full text. */
export const textGroup = (found: TextFound[]) =>
  group(
    'In the text',
    found.map(({ title, section, href, excerpt }) =>
      linkOption(
        href,
        element('span', { className: 'find-title' }, section ? `${title} › ${section}` : title),
        element(
          'span',
          { className: 'find-more' },
          ...excerpt.map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part)),
        ),
      ),
    ),
  )

/** A group of the list box, named by its heading. */
export function group(name: string, options: HTMLElement[]): HTMLElement {
  const heading = element('p', { className: 'find-group', ariaHidden: 'true' }, name)
  return element('div', { role: 'group', ariaLabel: name }, heading, ...options)
}

/** A choice that leads to a page. */
export const linkOption = (href: string, ...children: (Node | string)[]) =>
  element('a', { role: 'option', href, tabIndex: -1, ariaSelected: 'false' }, ...children)

/** A choice that does something. */
export function actionOption(act: () => void, ...children: (Node | string)[]): HTMLElement {
  const option = element('div', { role: 'option', ariaSelected: 'false' }, ...children)
  option.onclick = act
  return option
}

function itemOption({ group, name, title, text, api, status, kind, retired, url }: Item, query: string, base: string) {
  const isWord = group === 'code' || group === 'status'
  const label = element('span', { className: isWord ? 'find-code' : 'find-title' }, ...marked(name, query))
  const marks = element('span', { className: 'find-marks' })
  if (status && status !== name) marks.append(element('span', { className: `find-status s${status[0]}` }, status))
  if (retired) marks.append(' ', element('span', {}, 'no longer sent'))
  if (kind && kind !== 'unknown') marks.append(' ', element('span', {}, kindWords(kind)))
  const meaning = dense(title ?? '') === dense(name) ? null : (title ?? text)
  const more = [meaning, api].filter(Boolean).join(' · ')
  return linkOption(base.slice(0, -1) + url, label, ' ', marks, ' ', element('span', { className: 'find-more' }, more))
}

/** The name, with what was typed marked in it where it stands there as typed. */
function marked(name: string, query: string): (Node | string)[] {
  const at = name.toLowerCase().indexOf(query.trim().toLowerCase())
  const length = query.trim().length
  if (at < 0 || length === 0 || length === name.length) return [name]
  return [name.slice(0, at), element('mark', {}, name.slice(at, at + length)), name.slice(at + length)]
}
