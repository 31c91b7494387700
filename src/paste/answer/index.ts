import { engineAt, type Engine } from '../../explorer/the-engine.ts'
import { answerOf, isToBeReadAs } from './answer-of.ts'
import { diagnosisOf } from './engine.ts'
import { openPlace } from './place.ts'
import { answerNodes, noteNodes } from './show-answer.ts'

/**
 * Starts the engine with its tables, from the same files as the explorer, before anything is asked.
 * @param base path of the front page
 * @returns shows the diagnosis of a paste on this page; `null` for a file that couldn't be read
 */
export function prepareAnswers(base: string): (text: string | null) => void {
  const engine = engineAt(`${base}explorer/catalogue.json`)
  engine.start()
  return (text) => void answer(engine, text, base)
}

let asked = 0

async function answer(engine: Engine, text: string | null, base: string): Promise<void> {
  const turn = ++asked
  const place = openPlace()
  const note = (words: string) => {
    if (turn === asked) place.show(noteNodes(words), words)
  }
  if (text === null) return note("This can't be read: it's a folder, or a file that the browser can't open.")
  note('Reading …')
  const now = Date.now()
  const here = place.isOfCode ? location.pathname.slice(base.length - 1) : null
  try {
    const first = await diagnosisOf(engine, text, { now })
    const diagnosis = isToBeReadAs(here, first.matches)
      ? await diagnosisOf(engine, text, { now, chosenUrl: here! })
      : first
    const found = answerOf(diagnosis, here, now)
    if (turn === asked)
      place.show(answerNodes(found, { text, base, now, ...place }), found.headline.replaceAll('`', ''))
  } catch (error) {
    note((error as Error).message)
  }
}
