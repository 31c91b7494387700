import { expect, test } from 'vitest'
import { readCode } from './read-code.ts'

test.each([
  ['#code=card_declined', { paste: 'card_declined' }],
  ['#code=429&api=acme', { paste: '429', chosenUrl: '/e/acme/429/' }],
  ['#code=RATE_LIMIT_EXCEEDED&api=acme&utm_source=x', { paste: 'RATE_LIMIT_EXCEEDED', chosenUrl: '/e/acme/rate_limit_exceeded/' }], // prettier-ignore
  ['#code=https%3A%2F%2Facme.example%2Ferrors%23quota&api=acme', { paste: 'https://acme.example/errors#quota', chosenUrl: '/e/acme/quota/' }], // prettier-ignore
])('%s opens the explorer on the code', (fragment, linked) => {
  expect(readCode(fragment)).toEqual(linked)
})

test.each(['', '#code=', '#code=%20', '#codes=a', `#code=${'a'.repeat(201)}`, '#code=a%0Ab', '#paste=2.abc.def'])(
  '%j opens nothing',
  (fragment) => {
    expect(readCode(fragment)).toBeNull()
  },
)
