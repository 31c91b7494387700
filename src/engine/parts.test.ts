import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { loadContent } from '../site/load-content.ts'
import { envelopes } from './envelopes/list.ts'
import { shapesFor } from './envelopes/shapes.ts'
import { viewsOf } from './envelopes/views.ts'
import { diagnose } from './index.ts'
import { emitters } from './origin/emitters.ts'
import { whoElse } from './origin/others.ts'
import { ownHeaders, plainOrigin } from './origin/plain.ts'
import { seenIn } from './origin/seen.ts'
import { MissingPart, type PartName } from './parts.ts'
import { read } from './read/index.ts'

const { arrived, gates } = vi.hoisted(() => ({ arrived: new Set<string>(), gates: { areOpen: false } }))

/** As the engine has it, but that a part can also go away again. */
vi.mock(import('./parts.ts'), async (original) => {
  const { MissingPart, part, provide } = await original()
  return {
    MissingPart,
    provide,
    part: (name) => {
      if (!arrived.has(name)) throw new MissingPart(name)
      return part(name)
    },
  }
})

/** The signs by which parts are left out; where the gates are open, nothing is. */
vi.mock(import('./advise/may-have-cause.ts'), async (original) => {
  const { mayHaveCause } = await original()
  return { mayHaveCause: (...given) => gates.areOpen || mayHaveCause(...given) }
})
vi.mock(import('./advise/may-name-time.ts'), async (original) => {
  const { mayNameTime } = await original()
  return { mayNameTime: (...given) => gates.areOpen || mayNameTime(...given) }
})
vi.mock(import('./envelopes/may-hold.ts'), async (original) => {
  const signs = await original()
  return {
    mayHoldField: (body) => gates.areOpen || signs.mayHoldField(body),
    mayHoldLink: (body) => gates.areOpen || signs.mayHoldLink(body),
    mayHoldRequestId: (body) => gates.areOpen || signs.mayHoldRequestId(body),
    mayHoldStatus: (body) => gates.areOpen || signs.mayHoldStatus(body),
    mayNameCode: (response) => gates.areOpen || signs.mayNameCode(response),
  }
})

const all: PartName[] = [
  'causes',
  'challenges',
  'problems',
  'names',
  'statuses',
  'times',
  'wrappings',
  'markup',
  'origins',
  'standard',
  'framework',
  'platform',
  'service',
]

const haveAll = () => all.forEach((name) => arrived.add(name))

const { catalogue, examples } = loadContent(process.cwd())
const options = { now: Date.UTC(2026, 10, 21) }

const fixtures = readdirSync(new URL('fixtures', import.meta.url), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))

const pastes = [...examples.map(({ paste }) => paste), ...fixtures]

/** The diagnosis, made again each time that a part which it asked for has come; and the parts, in the order in which it asked. */
function onDemand(paste: string) {
  arrived.clear()
  const asked: string[] = []
  for (;;) {
    try {
      return { asked, diagnosis: diagnose(paste, catalogue, options) }
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error
      asked.push(error.part)
      arrived.add(error.part)
    }
  }
}

test('with its parts on demand the engine says what it says with all of them', () => {
  expect(pastes.length).toBeGreaterThan(300)
  const asked = new Set<string>()
  for (const paste of pastes) {
    const late = onDemand(paste)
    for (const name of late.asked) asked.add(name)
    haveAll()
    expect(late.diagnosis).toEqual(diagnose(paste, catalogue, options))
  }
  expect([...asked].toSorted()).toEqual(all.toSorted())
}, 120_000)

describe('what the five APIs send', () => {
  const own = examples.filter(({ expected }) =>
    ['10ex', 'connectors', 'incidents', 'organizations', 'sessions'].includes(expected.api ?? ''),
  )

  test('needs no envelopes of others, no rare wrapping and no reading by common names', () => {
    const asked = new Set(own.flatMap(({ paste }) => onDemand(paste).asked))
    expect([...asked].filter((name) => !['causes', 'times', 'statuses'].includes(name))).toEqual([])
  })

  test('needs no part at all in more than four of five', () => {
    const plain = own.filter(({ paste }) => onDemand(paste).asked.length === 0)
    expect(own.length).toBeGreaterThan(100)
    expect(plain.length / own.length).toBeGreaterThan(0.8)
  })
})

describe('no part is needed for', () => {
  test.each([
    ['a problem document', 'HTTP/1.1 403 Forbidden\r\nContent-Type: application/problem+json\r\n\r\n{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","detail":"Your current balance is 30.","instance":"/account/12345","balance":30,"accounts":["/account/1"]}'],
    ['FastAPI’s list', 'HTTP/1.1 422 Unprocessable Entity\r\nserver: uvicorn\r\ncontent-type: application/json\r\n\r\n{"detail":[{"type":"missing","loc":["body","email"],"msg":"Field required","input":{"name":"x"}}]}'],
    ['nginx’s page', '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n'],
    ['curl -v', '* Host api.example.com:443 was resolved.\n* Connected to api.example.com (203.0.113.7) port 443\n> POST /v1/sessions HTTP/2\n> Host: api.example.com\n> User-Agent: curl/8.5.0\n> Accept: */*\n> \n< HTTP/2 429 \n< date: Sat, 21 Nov 2026 10:00:00 GMT\n< content-type: application/json\n< retry-after: 30\n< \n* Connection #0 to host api.example.com left intact\n{"error":{"code":"rate_limit_exceeded","message":"Too many requests"}}'],
    ['a code', 'rate_limit_exceeded'],
    ['a status', '429 Too Many Requests'],
    ['a status line', 'HTTP/1.1 502 Bad Gateway\n\n'],
  ])('%s', (_, paste) => {
    expect(onDemand(paste).asked).toEqual([])
  }) // prettier-ignore
})

test('what is left out by cheap signs would have changed nothing', () => {
  haveAll()
  for (const paste of pastes) {
    const diagnosis = diagnose(paste, catalogue, options)
    gates.areOpen = true
    expect(diagnose(paste, catalogue, options)).toEqual(diagnosis)
    gates.areOpen = false
  }
}, 120_000)

describe('what is left out for a plain body would not have been found', () => {
  test('envelopes', () => {
    haveAll()
    let plain = 0
    for (const { json, response } of pastes.map((paste) => read(paste))) {
      for (const view of json === undefined ? [] : viewsOf(json)) {
        const looked = shapesFor(view, response)
        if (looked.length < envelopes.length) plain++
        const points = (id: string) =>
          envelopes.find((envelope) => envelope.id === id)!.recognise(view.body, response).reduce((sum, { weight }) => sum + weight, 0) - 12 * view.depth // prettier-ignore
        const missed = envelopes.filter((each) => !looked.includes(each)).map(({ id }) => [id, points(id)] as const)
        expect(missed.filter(([, sum]) => sum >= 40)).toEqual([])
      }
    }
    expect(plain).toBeGreaterThan(50)
  })

  test('who answered', () => {
    haveAll()
    let plain = 0
    for (const paste of pastes) {
      const source = { ...read(paste), paste }
      const seen = seenIn(source)
      const found = plainOrigin(seen, source)
      if (found === null) continue
      plain++
      expect(found).toEqual(whoElse(seen, source))
    }
    expect(plain).toBeGreaterThan(50)
  })

  test('header fields that only intermediaries write are known', () => {
    const names = emitters.flatMap(({ headers = [] }) => headers.map(([name]) => name))
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => !ownHeaders.test(name))).toEqual([])
  })
})
