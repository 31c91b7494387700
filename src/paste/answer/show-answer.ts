import { element } from '../../search/dialog/element.ts'
import { handOver } from '../../search/dialog/hand-over.ts'
import type { FieldError, Match } from '../../engine/model.ts'
import { nameParts } from '../../visible/name-parts.ts'
import { visible } from '../../visible/characters.ts'
import { requestIdRow, waitClock } from '../../occurrence/rows.ts'
import type { Answer } from './answer-of.ts'

interface Given {
  /** The paste, handed to the explorer when the reader opens it there. */
  text: string
  /** Path of the front page. */
  base: string
  /** When it was pasted, in milliseconds since 1970. */
  now: number
  /** Whether it is shown on a code page. */
  isOfCode: boolean
  close(): void
}

const mostFields = 12

/** The diagnosis as nodes. Everything from the paste is rendered as text. */
export function answerNodes(answer: Answer, { text, base, now, isOfCode, close }: Given): Node[] {
  const { verdict, headline, until, isOver, other, sentences, fields, requestId } = answer
  const summary = element('p', { className: `vd ${verdict} verdict-line` }, ...rich(headline))
  const facts = element('dl')
  if (requestId !== null) facts.append(...requestIdRow(visible(requestId)))
  return [
    title(),
    ...whatItIs(answer, base),
    summary,
    ...(until === null ? [] : [waitClock(until, now, isOver)]),
    ...(other ? [element('p', {}, `${other.methods}: `, element('span', { className: `vd ${other.verdict}` }, other.headline))] : []), // prettier-ignore
    ...sentences.map((sentence) => element('p', {}, ...rich(sentence))),
    ...fieldList(fields.length === 1 && [headline, ...sentences].join().includes(fields[0]!.path) ? [] : fields),
    facts,
    element(
      'p',
      { className: 'acts' },
      action('Open in the explorer', () => void handOver(text, base)),
      action(isOfCode ? 'Clear' : 'Close', close),
    ),
  ]
}

/** A message in place of a diagnosis. */
export const noteNodes = (text: string): Node[] => [title(), element('p', {}, text)]

const title = () => element('h2', {}, 'Your response')

function whatItIs({ isOfPage, pages, isSure }: Answer, base: string): Node[] {
  const links = pages.flatMap((match, at) => [...(at > 0 ? ['; '] : []), pageLink(match, base)])
  const say = (...words: (Node | string)[]) => [element('p', { className: 'what' }, ...words)]
  if (isOfPage === 'yes') return say('This page is about your error.')
  if (isOfPage === 'maybe')
    return say(
      'This page may be about your error. ',
      isSure ? 'The diagnosis below assumes that it is.' : 'Nothing in your response names the API.',
    )
  if (pages.length === 0) return say('It has no error code that is described here.')
  if (isSure) return say(isOfPage === null ? "It's " : "It's another error, not the one on this page: ", ...links, '.')
  return say(
    isOfPage === null ? '' : "Nothing suggests that it's the error on this page. ",
    'It could be ',
    ...links,
    '.',
  )
}

const pageLink = ({ url, code, status, apiName, isOnlyRead }: Match, base: string) =>
  element(isOnlyRead ? 'span' : 'a', isOnlyRead ? {} : { href: base.slice(0, -1) + url }, literal(code ?? String(status)), ` in ${apiName}`) // prettier-ignore

function fieldList(fields: FieldError[]): Node[] {
  if (fields.length === 0) return []
  const rows = fields
    .slice(0, mostFields)
    .map(({ path, message, code }) => element('li', {}, literal(path), ' ', visible(message ?? code ?? '')))
  const more = fields.length - rows.length
  return [element('ul', {}, ...rows, ...(more > 0 ? [element('li', {}, `and ${more} more`)] : []))]
}

/** A sentence in which backticks mark literals. */
const rich = (text: string) => text.split('`').map((part, at) => (at % 2 === 1 ? literal(part) : visible(part)))

const literal = (text: string) =>
  element('code', {}, ...nameParts(visible(text)).flatMap((part, at) => (at > 0 ? [element('wbr'), part] : [part])))

function action(name: string, act: () => void) {
  const button = element('button', { type: 'button', className: 'form' }, name)
  button.onclick = act
  return button
}
