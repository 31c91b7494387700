import { expect, test } from 'vitest'
import { curl } from '../curl.ts'
import { pastes, planned } from '../plan.fixture.ts'
import { ok, type Answer, type Case } from './cases.fixture.ts'
import { describeRun, isThere, runAll, type Runtime } from './run.fixture.ts'

/** curl shows the status only where it is asked to, and leaves the key to uuidgen. */
const runtime: Runtime = {
  files: (programs, calls) => ({
    ...Object.fromEntries(programs.map((text, index) => [`case_${index}.sh`, text])),
    'main.sh': `curl() { command curl --noproxy '*' --output /dev/null --write-out '%{http_code}' "$@"; }
uuidgen() { echo k-1; }
${calls.map(({ program, url }, index) => `(url='${url}'; . ./case_${program}.sh) >status_${index} 2>/dev/null &`).join('\n')}
wait
printf '['
${calls.map((_, index) => `printf '${index === 0 ? '' : ','}%d' "$(sed 's/^0*//;s/^$/0/' status_${index})"`).join('\n')}
printf ']'
`,
  }),
  commands: [['bash', 'main.sh']],
}

const limited = planned('HTTP/1.1 429 Too Many Requests\nRetry-After: 1\n\n', { baseSeconds: 1, tries: 3 })
const limitedWith = (value: string): Answer => ({ status: 429, headers: { 'retry-after': value } })
const written = planned(pastes.postGateway, { baseSeconds: 1, floorSeconds: 0, tries: 3 })

// prettier-ignore
const cases: [string, Case][] = [
  ['a wait of a second', { plan: limited, answers: [limitedWith('1'), ok], status: 200, pauses: [1] }],
  ['a wait of a month', { plan: limited, answers: [limitedWith('2592000')], status: 429, pauses: [] }],
  ['an epoch in milliseconds', { plan: limited, answers: [limitedWith('1795243000000')], status: 429, pauses: [] }],
  ...['soon', '-5', '2, 3'].map((value): [string, Case] => [`"${value}" as Retry-After`, { plan: limited, answers: [limitedWith(value), ok], status: 200, pauses: [1] }]),
  ['429 for good', { plan: limited, answers: [{ status: 429 }], status: 429, pauses: [1, 1] }],
  ['a POST, with a key', { plan: written, method: 'POST', key: 'k-1', answers: [{ status: 502 }, ok], status: 200, pauses: [1] }],
  ['a reset connection', { plan: limited, answers: [{ status: 0 }], status: 0, pauses: [] }],
]

const isInstalled = isThere('curl 7.76 or later', 'curl', '--fail-with-body', '--version')

describeRun('curl', isInstalled ? runtime : null, (_, { plan }) => curl.code(plan), cases)

test.skipIf(!isInstalled)('a crowd that starts in the same second is spread out', async () => {
  const given = Array.from({ length: 8 }, (): Case => ({ plan: limited, answers: [ok], status: 200, pauses: [] }))
  const starts = (await runAll(runtime, (_, { plan }) => curl.code(plan), given)).map(({ requests }) => requests[0]?.at)
  const gaps = starts.toSorted((a = 0, b = 0) => a - b)
  expect((gaps.at(-1) ?? 0) - (gaps[0] ?? 0)).toBeGreaterThan(0.2)
})
