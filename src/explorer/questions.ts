import type { Answer, Question } from './diagnose-worker.ts'

/** Asks for a diagnosis or, with `of`, for findings. */
export type Asked = Omit<Extract<Question, { id: number }>, 'id'>

/** The connection to the worker. */
export interface Line {
  send(question: Question): void
  /** Replaces the worker; `begin` is called once the new one is loaded. */
  restart(): void
}

interface Open {
  question: Extract<Question, { id: number }>
  take: (answer: Answer) => void
  isWanted: boolean
  /** Calls of `tick` since the question was sent, or since its last answer. */
  ticks: number
}

/** Interval for calling `tick`, in milliseconds. */
export const tickMs = 100

/** Time limits: 2 seconds for a diagnosis plus 1 second per megabyte, and 0.3 seconds for one that is no longer needed. */
const ticksFor = ({ isWanted, question }: Open) => (isWanted ? 20 + question.paste.length / 100_000 : 3)

/**
 * Queues questions to a worker. The worker gets one diagnosis at a time, so that canceled ones cost nothing; one that exceeds its time limit is
 * stopped with its worker. Time is counted in ticks, which pause while the machine sleeps.
 */
export function questionsTo({ send, restart }: Line) {
  let isUp = false
  let asked = 0
  let running: Open | null = null
  let waiting: Open[] = []
  /** Findings are collected in slices, alongside everything else. */
  const lists = new Map<number, Open>()

  const next = () => {
    if (!isUp || running) return
    running = waiting.shift() ?? null
    if (running) send(running.question)
  }

  /** Pending findings are dropped with the worker: it hung on their paste, or the paste was replaced. */
  const stop = ({ question: { id }, isWanted, take }: Open) => {
    isUp = false
    running = null
    lists.clear()
    restart()
    if (isWanted) take({ id, fault: '', isLate: true })
  }

  return {
    /** The worker is loaded and has its tables. */
    begin() {
      isUp = true
      for (const { question } of lists.values()) send(question)
      next()
    },

    /** @returns cancels the question */
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

    /** Nothing is pending. */
    isIdle: () => !running && waiting.length + lists.size === 0,

    tick() {
      if (!isUp) return
      for (const open of running ? [running] : [...lists.values()]) if (++open.ticks > ticksFor(open)) return stop(open)
    },
  }
}
