import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/**
 * Server-sent events (HTML Standard, section 9.2): the data of the first event named `error`, else of the first whose data mentions
 * an error, else of the last one.
 */
export function peelEventStream(source: MappedText): Layer | null {
  if (!/^\s*(?:event|data|id|retry|):/.test(source.text) || !/^data:/m.test(source.text)) return null
  const events = findEvents(source.text)
  const mentionsError = ({ data }: Event): boolean =>
    data.some(({ start, end }) => source.text.slice(start, Math.min(end, start + 4096)).includes('"error'))
  const event = events.find(({ name }) => name === 'error') ?? events.find(mentionsError) ?? events.at(-1)
  if (event === undefined) return null
  const steps = [
    `took the data of ${events.length === 1 ? 'an event stream' : `one of ${count(events.length, 'event')}`}`,
  ]
  return { inner: compose(source, event.data), innerIs: 'paste', steps, form: null, found: {} }
}

interface Event {
  name: string
  data: Part[]
}

function findEvents(text: string): Event[] {
  const events: Event[] = []
  let event: Event = { name: '', data: [] }
  for (const { start, end, next } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 200))
    const field = /^(event|data):[ ]?/.exec(line)
    if (field?.[1] === 'event') event.name = line.slice(field[0].length).trim()
    else if (field?.[1] === 'data') event.data.push({ start: start + field[0].length, end: next })
    else if (line.trim() === '') {
      if (event.data.length > 0) events.push(event)
      event = { name: '', data: [] }
    }
  }
  return event.data.length > 0 ? [...events, event] : events
}
