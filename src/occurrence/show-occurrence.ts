import { readOccurrence, waitWords, type Occurrence } from './read-occurrence.ts'

const section = document.createElement('section')
let timer: ReturnType<typeof setInterval> | undefined

/** Shows what the fragment of a link says of one response on top of the page, as text; an ordinary anchor shows nothing. */
export function showOccurrence(): void {
  clearInterval(timer)
  section.remove()
  const occurrence = readOccurrence(location.hash)
  if (!occurrence) return
  section.className = 'occurrence'
  section.replaceChildren(
    element('h2', 'Your response'),
    facts(occurrence),
    element('p', 'From the link that led here, not checked.'),
  )
  const head = document.querySelector('main .facts')
  if (head) head.before(section)
  else document.querySelector('main')!.prepend(section)
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
    list.append(element('dt', 'Wait until'), wait)
    timer = setInterval(update, 1000)
  }
  if (occurrence.requestId !== null) {
    const value = element('dd', '')
    const copy = element('button', 'Copy')
    copy.className = 'copy'
    copy.dataset.copy = occurrence.requestId
    copy.ariaLabel = 'Copy the request id'
    copy.setAttribute('type', 'button')
    copy.hidden = !navigator.clipboard
    value.append(element('code', occurrence.requestId), ' ', copy)
    list.append(element('dt', 'Request id'), value)
  }
  return list
}

const element = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text })

addEventListener('hashchange', showOccurrence)
