import { loadList } from '../load-list.ts'
import { rank } from '../rank.ts'
import { isResponse } from '../read-query.ts'
import { wordsOf } from '../words.ts'
import type { Chooser } from './chooser.ts'
import { element } from './element.ts'
import type { Frame } from './frame.ts'
import { searchText } from './full-text.ts'
import { explorerBox, handOver } from './hand-over.ts'
import { actionOption, group, groupsOf, linkOption, textGroup } from './options.ts'

/** The addresses that search needs, each with the site's base. */
export interface Addresses {
  list: string
  /** Pagefind's module. */
  text: string
  /** The front page. */
  base: string
}

/** A query with at least this many words is a sentence, which also searches the text of pages. */
const sentence = 4

/** How long typing must pause, in milliseconds, before the full-text search and the announcement of the count. */
const pauseMilliseconds = 250

let asked = 0
let wantsText = false

/**
 * Shows the results for the field, or the link to the explorer if a response was pasted.
 * @param pasted a response that the field can't hold
 */
export async function showResults(frame: Frame, chooser: Chooser, addresses: Addresses, pasted?: string) {
  const typed = frame.input.value
  const turn = ++asked
  const isLate = () => turn !== asked
  /** @param note text below the options, or above them if it explains why there are few */
  const show = (options: HTMLElement[], note: (Node | string)[] = [], place: 'above' | 'below' = 'below') => {
    frame.results.replaceChildren(...options)
    frame.results[place === 'above' ? 'before' : 'after'](frame.note)
    frame.results.hidden = options.length === 0
    frame.note.replaceChildren(...note)
    chooser.reset()
  }
  const say = (text: string) => {
    if (!isLate()) frame.status.textContent = text
  }

  const response = pasted ?? (isResponse(typed) ? typed : null)
  if (response !== null) {
    show([responseGroup(response, frame, addresses)], [promise()])
    say('This is a response. Press Enter to open it in the explorer.')
    return
  }
  if (typed.trim() === '') {
    show([startGroup(frame, addresses)], [hints(frame)])
    say('')
    return
  }

  let found
  try {
    found = rank(typed, await loadList(addresses.list))
  } catch {
    if (!isLate()) show([moreGroup()], ["The search list didn't load. Keep typing to try again."], 'above')
    return
  }
  if (isLate()) return
  const groups = groupsOf(found, typed, addresses.base)
  const isTextDue = wantsText || found.length === 0 || wordsOf(typed).length >= sentence
  show([...groups, moreGroup()], found.length > 0 ? [] : ['Searching the text of all pages…'], 'above')
  await pause()
  if (isLate()) return
  say(countOf(found.length))
  if (!isTextDue) return

  try {
    const inText = await searchText(typed, addresses.text, addresses.base)
    if (isLate()) return
    const known = new Set(found.map(({ url }) => addresses.base.slice(0, -1) + url))
    const fresh = inText.filter(({ href }) => !known.has(href.replace(/#.*/, '')))
    const all = [...groups, ...(fresh.length > 0 ? [textGroup(fresh)] : [])]
    show([...all, moreGroup()], all.length > 0 ? [] : [nothing(typed)], 'above')
    say(countOf(found.length + fresh.length))
  } catch {
    if (!isLate()) show([...groups, moreGroup()], ["The full-text search didn't load."], 'above')
  }

  /** Further actions for the query. */
  function moreGroup(): HTMLElement {
    const search = actionOption(
      () => {
        wantsText = true
        void showResults(frame, chooser, addresses)
      },
      element('span', { className: 'find-title' }, 'Search the text of all pages'),
    )
    return group('More', [...(isTextDue ? [] : [search]), explorerOption(typed, frame, addresses)])
  }
}

function explorerOption(typed: string, frame: Frame, { base }: Addresses): HTMLElement {
  const text = typed.trim()
  const title = text ? `Open "${short(text)}" in the explorer` : 'Paste a response into the explorer'
  const label = element('span', { className: 'find-title' }, title)
  const more = element('span', { className: 'find-more' }, 'See what failed and whether to retry')
  if (text) return actionOption(() => readInExplorer(text, frame, base), label, ' ', whereRead(), ' ', more)
  if (!explorerBox()) return linkOption(`${base}#paste`, label, ' ', more)
  const go = () => {
    frame.dialog.close()
    explorerBox()?.focus()
  }
  return actionOption(go, label, ' ', more)
}

function readInExplorer(text: string, frame: Frame, base: string): void {
  // The text box can't get focus while the dialog is open.
  if (explorerBox()) frame.dialog.close()
  if (handOver(text, base)) frame.dialog.close()
  else
    frame.note.replaceChildren(
      'The browser blocked the new tab. Copy the response again, then paste it on the ',
      element('a', { href: `${base}#paste` }, 'front page'),
      '.',
    )
}

const whereRead = () => element('span', { className: 'find-marks' }, explorerBox() ? 'On this page' : 'In a new tab')

function responseGroup(text: string, frame: Frame, { base }: Addresses): HTMLElement {
  const lines = text.trim().split('\n').slice(0, 5)
  return group('Response', [
    actionOption(
      () => readInExplorer(text, frame, base),
      element('span', { className: 'find-title' }, 'Open in the explorer'),
      ' ',
      whereRead(),
      element('pre', {}, lines.map((line) => line.slice(0, 120)).join('\n')),
    ),
  ])
}

function startGroup(frame: Frame, addresses: Addresses): HTMLElement {
  const { base } = addresses
  const pages: [title: string, more: string, path: string][] = [
    ['All codes', 'Every code and status of every API', 'e/'],
    ['Retryable codes', 'The same request can succeed later', 'e/?retry=yes'],
  ]
  return group('Go to', [
    explorerOption('', frame, addresses),
    ...pages.map(([title, more, path]) =>
      linkOption(
        base + path,
        element('span', { className: 'find-title' }, title),
        ' ',
        element('span', { className: 'find-more' }, more),
      ),
    ),
  ])
}

function hints({ input }: Frame): HTMLElement {
  const examples = ['rate_limit', '429', 'E422', 'session expired', 'fastapi 422', 'idempotency']
  return element(
    'p',
    { className: 'find-hints' },
    'Try ',
    ...examples.map((text) => {
      const button = element('button', { type: 'button' }, text)
      button.onclick = () => {
        input.value = text
        input.focus()
        input.dispatchEvent(new Event('input'))
      }
      return button
    }),
  )
}

const promise = () =>
  element('p', {}, 'The response stays in this browser. It is never sent, stored, or put into an address.')

const nothing = (typed: string) =>
  element('p', {}, `No results for "${short(typed)}". Try part of the code, the status, or the message.`)

const short = (text: string) => (text.trim().length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim())

const countOf = (count: number) => (count === 0 ? 'No results' : `${count} ${count === 1 ? 'result' : 'results'}`)

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
