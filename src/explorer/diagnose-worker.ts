import { unpackCatalogue, type PackedCatalogue } from '../catalogue/pack.ts'
import { openPaste, triage, type Finding, type OpenedPaste, type Options } from '../engine/index.ts'
import type { Catalogue, Diagnosis } from '../engine/model.ts'

/**
 * A message from the page: first the catalogue, once; then pastes. Pastes that arrive before the engine wait in the queue. `of` asks for the
 * findings of that many responses in a paste, which come in batches; `stop` cancels them.
 */
export type Question =
  { catalogue: PackedCatalogue } | { id: number; paste: string; options: Options; of?: number } | { stop: number }

/**
 * A message to the page: the engine is ready, with the statuses that have a page; a diagnosis; findings, the first of them at `from`; or an
 * error. The page itself sets `isLate` if the worker hasn't responded.
 */
export type Answer =
  | { statuses: number[] }
  | { id: number; diagnosis: Diagnosis }
  | { id: number; from: number; findings: Finding[] }
  | (Fault & { id: number })

/** What went wrong, in the words of the error. */
export interface Fault {
  fault: string
  isLate?: true
}

let catalogue: Catalogue = { apis: [], entries: [], statuses: [] }

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('catalogue' in data) {
    catalogue = unpackCatalogue(data.catalogue)
    post({ statuses: catalogue.statuses })
    return
  }
  if ('stop' in data) {
    if (sorted === data.stop) sorted = 0
    return
  }
  const { id, paste, options, of } = data
  try {
    const opened = open(paste)
    if (of === undefined) post({ id, diagnosis: opened.diagnose(opened.read(options.part ?? null), options) })
    else findAll(id, triage(opened, options), of)
  } catch (error) {
    post(faultOf(id, error))
  }
})

const faultOf = (id: number, error: unknown) => ({ id, fault: error instanceof Error ? error.message : String(error) })

/** The last paste: choosing another of its responses doesn't read all of it again. */
let last: { paste: string; opened: OpenedPaste } | null = null

function open(paste: string): OpenedPaste {
  if (last?.paste !== paste) last = { paste, opened: openPaste(paste, catalogue) }
  return last.opened
}

/** The question whose findings are being collected. */
let sorted = 0

/** Works in slices, so that other questions wait for at most one slice. */
const sliceMs = 12
/** How often findings are sent to the page. */
const batchMs = 120

function findAll(id: number, find: (part: number) => Finding, count: number): void {
  sorted = id
  let from = 0
  let findings: Finding[] = []
  let posted = performance.now()
  const next = () => {
    if (sorted !== id) return
    const start = performance.now()
    try {
      while (from + findings.length < count && performance.now() - start < sliceMs)
        findings.push(find(from + findings.length))
    } catch (error) {
      return post(faultOf(id, error))
    }
    const isDone = from + findings.length >= count
    if (isDone || start - posted > batchMs) {
      post({ id, from, findings })
      from += findings.length
      findings = []
      posted = start
    }
    if (!isDone) setTimeout(next)
  }
  setTimeout(next)
}

const post = (message: Answer) => postMessage(message)
