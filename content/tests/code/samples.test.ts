import { beforeAll, describe, expect, test } from 'vitest'
import { fences } from './fences.ts'
import { isHere, runSamples, type Run } from './run.ts'
import { others, samples } from './samples.ts'

test('every block of code in content/ runs, or is listed as one that neither sends nor reads', () => {
  expect(fences().map(({ id }) => id).sort()).toEqual([...Object.keys(samples), ...others].sort()) // prettier-ignore
})

const names: Record<string, string> = { js: 'JavaScript', python: 'Python', go: 'Go' }
const idsOf = (language: string) => Object.keys(samples).filter((id) => id.split(' ')[1] === language)

for (const [language, name] of Object.entries(names)) {
  if (!isHere[language]) console.warn(`SKIPPED: the samples in ${name}, because ${name} isn't installed.`)
  const begun = isHere[language] ? runSamples(language) : null
  begun?.catch(() => {})
  describe.skipIf(!begun)(`the samples in ${name} handle every response`, () => {
    let runs: Run[] = []
    beforeAll(async () => {
      runs = (await begun) ?? []
    }, 120_000)
    test.each(idsOf(language))('%s', (id) => {
      const mine = runs.filter((run) => run.id === id)
      expect(mine.length).toBeGreaterThan(20)
      expect(mine.map(faultOf).filter((fault) => fault !== null)).toEqual([])
    })
  })
}

/** How a run differs from what its case expects; `null` if it doesn't. */
function faultOf({ given, ended: { status, sleeps }, requests }: Run): string | null {
  const { name, method, pause: [least, most] = [0, 0] } = given
  const said = `${name}: status ${status} after ${requests.length} requests, pauses of ${sleeps.join(', ')} s`
  const isRight =
    status === given.status &&
    requests.length === given.requests &&
    sleeps.filter((pause) => pause > 0).length <= given.requests - 1 &&
    requests.every((request) => request.method === method) &&
    sleeps.every((pause) => pause >= least - 0.001 && pause <= most)
  return isRight ? null : said
}
