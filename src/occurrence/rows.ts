import { clockTime, countdown } from '../site/clock.ts'

/**
 * Until when to wait, in the words of the explorer: "until 14:03:22 UTC on your clock · in 0:37". It counts down while it is in the page.
 * @param until milliseconds since 1970
 * @param since when it is first shown, in milliseconds since 1970
 */
export function waitClock(until: number, since: number, isOver: boolean): HTMLElement {
  const line = made('p', 'until')
  const rest = made('span', '')
  const shown = document.createElement('time')
  shown.dateTime = new Date(until).toISOString()
  shown.textContent = clockTime(until, since)
  rest.role = 'timer'
  rest.ariaLive = 'off'
  const tick = (now: number) => {
    const left = Math.max(0, Math.ceil((until - now) / 1000))
    rest.textContent = left === 0 ? 'now' : `in ${countdown(left)}`
    return left
  }
  line.append(isOver ? 'since ' : 'until ', shown, ' on your clock')
  if (!isOver) {
    line.append(' · ', rest)
    tick(since)
    const timer = setInterval(() => {
      if (!line.isConnected || tick(Date.now()) === 0) clearInterval(timer)
    }, 250)
  }
  return line
}

/** The request ID as a row of a list, with a button that copies it. */
export function requestIdRow(requestId: string): HTMLElement[] {
  const value = made('dd', '')
  const copy = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'copy',
    textContent: 'Copy',
  })
  copy.dataset['copy'] = requestId
  copy.ariaLabel = 'Copy the request ID'
  value.append(Object.assign(document.createElement('code'), { textContent: requestId }), ' ', copy)
  return [Object.assign(made('dt', ''), { textContent: 'Request ID' }), value]
}

const made = (name: string, className: string) => Object.assign(document.createElement(name), { className })
