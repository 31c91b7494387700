import { kindWords, verdictWords } from '../../engine/wording.ts'
import { nameParts } from '../../visible/name-parts.ts'
import type { Group, Item } from '../item.ts'
import { marked } from '../marked.ts'
import { dense } from '../words.ts'
import { element } from './element.ts'
import type { TextFound } from './full-text.ts'

const headings: Record<Group, string> = {
  code: 'Codes',
  status: 'Statuses',
  list: 'Lists',
  kind: 'Kinds of failure',
  api: 'APIs',
  envelope: 'Envelopes',
  guide: 'Guides',
}

/** The results of the lookup, each group under a heading. */
export function groupsOf(found: Item[], query: string, base: string): HTMLElement[] {
  const names = [...new Set(found.map(({ group }) => group))]
  return names.map((name) =>
    group(
      headings[name],
      found.filter((item) => item.group === name).map((item) => itemOption(item, query, base)),
    ),
  )
}

/** The results of the full-text search. */
export const textGroup = (found: TextFound[]) =>
  group(
    'In page text',
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

/** An option that links to a page. */
export const linkOption = (href: string, ...children: (Node | string)[]) =>
  element('a', { role: 'option', href, tabIndex: -1, ariaSelected: 'false' }, ...children)

/** An option that runs an action. */
export function actionOption(act: () => void, ...children: (Node | string)[]): HTMLElement {
  const option = element('div', { role: 'option', ariaSelected: 'false' }, ...children)
  option.onclick = act
  return option
}

function itemOption(item: Item, query: string, base: string) {
  const { group, name, title, text, api, status, kind, verdict, retired, words, url } = item
  const isWord = group === 'code' || group === 'status'
  const label = element('span', { className: isWord ? 'find-code' : 'find-title' }, ...shown(name, query))
  const marks = element('span', { className: 'find-marks' })
  const mark = (className: string, text: string) => marks.append(element('span', { className }, text), ' ')
  if (retired) mark('', 'no longer sent')
  if (status && status !== name) mark(`st s${status[0]}`, status)
  if (verdict) mark(`vd ${verdict}`, verdictWords[verdict])
  const meaning = dense(title ?? '') === dense(name) ? undefined : (title ?? text)
  const kindName =
    kind && kind !== 'unknown' && dense(kindWords[kind]) !== dense(meaning ?? '') ? kindWords[kind] : undefined
  const about = [otherName(words, query), meaning, kindName]
  const more = element('span', { className: 'find-more' })
  for (const part of about.filter((part) => part !== undefined))
    more.append(...(more.hasChildNodes() ? [' · '] : []), ...shown(part, query))
  const head = element('span', { className: 'find-head-line' }, label)
  if (api) head.append(' ', element('span', { className: 'find-api' }, ...shown(api, query)))
  return linkOption(base.slice(0, -1) + url, head, ' ', marks, ' ', more)
}

/** A text with the matches marked. Names wrap between their words. */
const shown = (text: string, query: string): (Node | string)[] =>
  marked(text, query).flatMap((piece, at) =>
    piece === '' ? [] : at % 2 === 1 ? [element('mark', {}, ...broken(piece))] : broken(piece),
  )

const broken = (text: string): (Node | string)[] =>
  nameParts(text).flatMap((part, at) => (at > 0 ? [element('wbr'), part] : [part]))

/** The other name that the query matched, if any: `ECONNRESET` for "unavailable". */
const otherName = (words: string | undefined, query: string) =>
  words?.split(' ').find((word) => dense(word) === dense(query) && /[A-Z_]/.test(word))
