import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from './policy.ts'
import { faultsOfPolicy } from './policy-faults.ts'

const hash = `sha256-${'A'.repeat(43)}=`
const policy = contentSecurityPolicy({ scripts: [hash], styles: [hash] }, 'header')

test('the policies of a page and of a host have no faults', () => {
  expect(faultsOfPolicy(policy, 'header')).toEqual([])
  expect(faultsOfPolicy(contentSecurityPolicy({ scripts: [], styles: [] }, 'meta'), 'meta')).toEqual([])
})

describe('a policy without one of its directives is found', () => {
  test.each(policy.split('; ').filter((directive) => !/^(?:script|style|manifest)-src/.test(directive)))(
    '%s',
    (directive) => {
      const [name] = directive.split(' ')
      const broken = policy.split('; ').filter((each) => each !== directive).join('; ') // prettier-ignore
      expect(faultsOfPolicy(broken, 'header')).toEqual([`lacks ${directive}: has nothing`])
      expect(faultsOfPolicy(policy.replace(directive, `${name} *`), 'header')).toContain(`lacks ${directive}: has *`)
    },
  )

  test("without scripts or styles, nothing runs, which isn't a fault", () => {
    expect(faultsOfPolicy(policy.replace(/(?:script|style)-src [^;]*; /g, ''), 'header')).toEqual([])
  })
})

describe('a policy that allows more is found', () => {
  test.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'", "allows 'unsafe-inline' in script-src"],
    ["script-src 'self'", "script-src 'self' 'unsafe-eval'", "allows 'unsafe-eval' in script-src"],
    ["script-src 'self'", "script-src 'self' https://cdn.example", 'allows https://cdn.example in script-src'],
    ["script-src 'self'", "script-src 'self' data:", 'allows data: in script-src'],
    ["script-src 'self'", "script-src 'strict-dynamic'", "allows 'strict-dynamic' in script-src"],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'", "allows 'unsafe-inline' in style-src"],
    ["manifest-src 'self'", 'manifest-src *', 'allows * in manifest-src'],
    ["manifest-src 'self'", "script-src-elem 'unsafe-inline'", "allows 'unsafe-inline' in script-src-elem"],
    ["manifest-src 'self'", 'frame-src https://evil.example', 'allows https://evil.example in frame-src'],
  ])('%s becomes %s', (from, to, fault) => {
    expect(policy).toContain(from)
    expect(faultsOfPolicy(policy.replace(from, to), 'header')).toEqual([fault])
  })
})
