import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { hostileTexts, responsesWith } from '../hostile/texts.fixture.ts'
import { redact } from '../redact/index.ts'
import { content } from '../site/content.ts'
import { visible } from '../visible/characters.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'

const look = (paste: string) => diagnose(paste, content.catalogue, { now: 0 })

/** What a terminal would act on, or display as something else: all control characters but the line break, direction marks, zero-width characters. */
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe.each(hostileTexts)('$name', ({ text }) => {
  const pastes = responsesWith(text)

  test("doesn't control the terminal, and is shown", () => {
    for (const paste of pastes) expect(report(look(paste), { now: 0, isColoured: false })).not.toMatch(steering)
    const shown = report(look(pastes[0] ?? ''), { now: 0, isColoured: false })
    expect(shown).toContain(visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' ')))
  })

  test("gives JSON that parses to the same value and doesn't control the terminal", () => {
    for (const paste of pastes) {
      const diagnosis = look(paste)
      const json = jsonText(diagnosis, 2)
      expect(json).not.toMatch(steering)
      expect(JSON.parse(json)).toEqual(diagnosis)
    }
  })

  test("is written to a file unchanged when secrets are masked, and doesn't control the terminal", () => {
    for (const paste of pastes) {
      const { text: masked } = redact(paste)
      expect(textFor(false, masked)).toBe(masked)
      expect(textFor(true, masked).replace(/\r\n|\t/g, '')).not.toMatch(steering)
    }
  })
})

test('if an address opens another host than it seems to, the host is named', () => {
  const shown = report(look('{"error":{"code":"a_b","message":"c d"},"documentation_url":"https://аррӏе.com/x"}'), {
    now: 0,
    isColoured: false,
  })
  expect(shown).toContain('https://аррӏе.com/x (opens xn--80ak6aa92e.com)')
})

test('colors come from the report, not from the paste', () => {
  const shown = report(look('{"code":"X_Y","message":"\\u001b[31mred"}'), { now: 0, isColoured: true })
  expect(shown).toContain('[U+001B][31mred')
  expect(shown.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(steering)
})
