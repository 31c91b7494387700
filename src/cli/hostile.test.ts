import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { hostileTexts, responsesWith } from '../hostile/texts.fixture.ts'
import { redact } from '../redact/index.ts'
import { content } from '../site/content.ts'
import { visible } from '../visible/characters.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'

const look = (paste: string) => diagnose(paste, content.catalogue, { now: 0 })

/** What a terminal would act on, or show as something else: all controls but the line break, all marks of direction, all of no width. */
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe.each(hostileTexts)('$name', ({ text }) => {
  const pastes = responsesWith(text)

  test('steers no terminal, and is shown', () => {
    for (const paste of pastes) expect(report(look(paste), { now: 0, isColoured: false })).not.toMatch(steering)
    const shown = report(look(pastes[0] ?? ''), { now: 0, isColoured: false })
    expect(shown).toContain(visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' ')))
  })

  test('is the same to a JSON parser, which steers no terminal either', () => {
    for (const paste of pastes) {
      const diagnosis = look(paste)
      const json = jsonText(diagnosis, 2)
      expect(json).not.toMatch(steering)
      expect(JSON.parse(json)).toEqual(diagnosis)
    }
  })

  test('goes into a file as it is when secrets are masked, and steers no terminal', () => {
    for (const paste of pastes) {
      const { text: masked } = redact(paste)
      expect(textFor(false, masked)).toBe(masked)
      expect(textFor(true, masked).replace(/\r\n|\t/g, '')).not.toMatch(steering)
    }
  })
})

test('where an address leads elsewhere than it seems to, the host is named', () => {
  const shown = report(look('{"error":{"code":"a_b","message":"c d"},"documentation_url":"https://аррӏе.com/x"}'), {
    now: 0,
    isColoured: false,
  })
  expect(shown).toContain('https://аррӏе.com/x (leads to xn--80ak6aa92e.com)')
})

test('colours are those of the report, not of the paste', () => {
  const shown = report(look('{"code":"X_Y","message":"\\u001b[31mred"}'), { now: 0, isColoured: true })
  expect(shown).toContain('[U+001B][31mred')
  expect(shown.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(steering)
})
