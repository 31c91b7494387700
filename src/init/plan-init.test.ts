import { describe, expect, test } from 'vitest'
import { planInit } from './plan-init.ts'

const page = (front: string, text = 'Text.') => `---\n${front}\n---\n\n${text}\n`

const shipped: Record<string, string> = {
  'content/apis/orders/index.mdx': page('name: Orders', 'See [limits](/guides/limits/).'),
  'content/apis/orders/gone.mdx': page('title: Gone'),
  'content/apis/parcels/index.mdx': page('name: Parcels', 'See [limits](/guides/limits/#how) and [404](/status/404/).'),
  'content/apis/stripe/index.mdx': page('name: Stripe\ngroup: service'),
  'content/apis/oauth2/index.mdx': page('name: OAuth 2\ngroup: standard'),
  'content/guides/limits.mdx': page('title: Limits', 'At [Orders](/e/orders/gone/).'),
  'content/guides/samples.mdx': page(
    'title: Samples',
    '<Example api="orders" verdict="never">\n\n```json\n{}\n```\n\n</Example>',
  ),
  'content/guides/more.mdx': page('title: More', 'After [limits](/guides/limits/).'),
  'content/guides/linking.mdx': page('title: Linking', 'See [codes](/codes.json) and [stripe](/apis/stripe/).'),
  'content/statuses/404.mdx': page('name: Not Found'),
}

const plan = (api: string, keep: string[] = []) =>
  planInit(
    Object.entries(shipped).map(([path, text]) => ({ path, text })),
    api,
    'Acme API',
    keep,
  )

describe("making content/ one's own", () => {
  test('takes out the shipped APIs and the guides that rest on them, and leaves the reference', () => {
    expect(plan('acme')).toEqual({
      remove: [
        'content/apis/orders/gone.mdx',
        'content/apis/orders/index.mdx',
        'content/apis/parcels/index.mdx',
        'content/guides/limits.mdx',
        'content/guides/more.mdx',
        'content/guides/samples.mdx',
      ],
      write: [{ path: 'content/apis/acme/index.mdx', text: expect.stringContaining('name: "Acme API"') }],
      references: [
        { id: 'stripe', group: 'service' },
        { id: 'oauth2', group: 'standard' },
      ],
    })
  })

  test('keeps an API that is named, with its links to what goes as plain words', () => {
    const { remove, write } = plan('acme', ['parcels'])
    expect(remove).not.toContain('content/apis/parcels/index.mdx')
    expect(write[1]).toEqual({
      path: 'content/apis/parcels/index.mdx',
      text: page('name: Parcels', 'See limits and [404](/status/404/).'),
    })
  })

  test('keeps a guide that is named, with its links to what goes as plain words', () => {
    expect(plan('acme', ['limits']).write[1]).toEqual({
      path: 'content/guides/limits.mdx',
      text: page('title: Limits', 'At Orders.'),
    })
  })

  test('writes over the page of a shipped API that has the id of the new one', () => {
    expect(plan('orders').remove).not.toContain('content/apis/orders/index.mdx')
    expect(plan('orders').write.map(({ path }) => path)).toEqual(['content/apis/orders/index.mdx'])
  })

  test.each([
    ['stripe', [], /"stripe" is taken/],
    ['parcels', ['parcels'], /"parcels" is taken/],
    ['acme', ['nowhere'], /"nowhere" isn't an API.*orders, parcels/],
  ])('rejects the id %s while keeping %j', (api, keep, message) => {
    expect(() => plan(api, keep)).toThrow(message)
  })
})
