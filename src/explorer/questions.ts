import type { Answer, Question } from './diagnose-worker.ts'

/** A question for a diagnosis, or with `of` for findings. */
export type Asked = Omit<Extract<Question, { id: number }>, 'id'>

/** How the page goes on without a worker that has to be stopped. */
export interface Line {
  send(question: Question): void
  /** Starts another worker in place of this one; `begin` is called once it is loaded. */
  restart(): void
}

interface Open {
  question: Extract<Question, { id: number }>
  take: (answer: Answer) => void
  isWanted: boolean
  /** How often `tick` was called since it began, or since its last answer. */
  ticks: number
}

/** How often `tick` is to be called, in milliseconds. */
export const tickMs = 100

/** A diagnosis may take 2 seconds, and 1 more for each megabyte; what nobody waits for any more, 0.3 seconds. */
const ticksFor = ({ isWanted, question }: Open) => (isWanted ? 20 + question.paste.length / 100_000 : 3)

/**
 * The questions to a worker. It gets one diagnosis at a time, so that those which are given up before they begin cost nothing; one that goes on
 * for too long is stopped with its worker. Time is counted in ticks: while a machine sleeps there are none.
 */
export function questionsTo({ send, restart }: Line) {
  let isUp = false
  let asked = 0
  let running: Open | null = null
  let waiting: Open[] = []
  /** Findings are looked for in slices, beside all else. */
  const lists = new Map<number, Open>()

  const next = () => {
    if (!isUp || running) return
    running = waiting.shift() ?? null
    if (running) send(running.question)
  }

  /** Findings that were looked for go with the worker: they were of a paste that it hung on, or that was replaced. */
  const stop = ({ question: { id }, isWanted, take }: Open) => {
    isUp = false
    running = null
    lists.clear()
    restart()
    if (isWanted) take({ id, fault: '', isLate: true })
  }

  return {
    /** The worker is loaded, and has its tables. */
    begin() {
      isUp = true
      for (const { question } of lists.values()) send(question)
      next()
    },

    /** @returns gives it up */
    ask(question: Asked, take: (answer: Answer) => void): () => void {
      const id = ++asked
      const open: Open = { question: { ...question, id }, take, isWanted: true, ticks: 0 }
      if (question.of) {
        lists.set(id, open)
        if (isUp) send(open.question)
      } else {
        waiting.push(open)
        next()
      }
      return () => {
        open.isWanted = false
        waiting = waiting.filter((one) => one !== open)
        if (lists.delete(id) && isUp) send({ stop: id })
      }
    },

    hear(answer: Extract<Answer, { id: number }>) {
      const open = running?.question.id === answer.id ? running : lists.get(answer.id)
      if (!open) return
      open.ticks = 0
      if (open === running) running = null
      if (
        'fault' in answer ||
        ('findings' in answer && answer.from + answer.findings.length >= (open.question.of ?? 0))
      )
        lists.delete(answer.id)
      next()
      if (open.isWanted) open.take(answer)
    },

    /** Nothing is under way. */
    isIdle: () => !running && waiting.length + lists.size === 0,

    tick() {
      if (!isUp) return
      for (const open of running ? [running] : [...lists.values()]) if (++open.ticks > ticksFor(open)) return stop(open)
    },
  }
}
