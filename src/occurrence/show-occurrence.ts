import { readOccurrence, waitWords, type Occurrence } from './read-occurrence.ts'
import { requestIdRow } from './rows.ts'

const section = document.createElement('section')
let timer: ReturnType<typeof setInterval> | undefined

/**
 * Shows what the fragment of a link says about one response, as text, in place of the field for a response, which reappears when the reader
 * asks for it, so that nothing above moves, and what is below moves by a line or two. An ordinary anchor shows nothing.
 */
export function showOccurrence(): void {
  clearInterval(timer)
  section.remove()
  const yours = document.querySelector('.yours')!
  const field = yours.querySelector('textarea')!
  const occurrence = readOccurrence(location.hash)
  field.hidden = occurrence !== null
  if (!occurrence) return
  yours.querySelector('.occurrence')?.remove()
  section.className = 'occurrence linked'
  section.replaceChildren(
    element('h2', 'Your response'),
    facts(occurrence),
    element('p', 'From the link you followed, not verified.'),
    pasteButton(field),
  )
  yours.append(section)
}

function facts(occurrence: Occurrence): HTMLElement {
  const list = document.createElement('dl')
  const wait = element('dd', '')
  const update = () => {
    const words = waitWords(occurrence, Date.now())
    wait.textContent = words ?? ''
    return words
  }
  if (update() !== null) {
    list.append(element('dt', 'Wait'), wait)
    timer = setInterval(update, 1000)
  }
  if (occurrence.requestId !== null) list.append(...requestIdRow(occurrence.requestId))
  return list
}

/** A link says little about a response; readers who have all of it can paste it. */
function pasteButton(field: HTMLTextAreaElement): HTMLElement {
  const button = Object.assign(element('button', 'Paste the whole response'), { type: 'button', className: 'form' })
  button.onclick = () => {
    field.hidden = false
    button.remove()
    field.focus()
  }
  return button
}

const element = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text })

addEventListener('hashchange', showOccurrence)
