import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What depends on colours. All other rules look at what is the same in both themes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Every rule in the light theme, and the color rules also in the dark one. */
export async function expectNoFaults(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  // The buttons that a script adds have come: axe stumbles over what changes while it looks.
  await page.waitForLoadState('networkidle')
  expect(await faults(new AxeBuilder({ page })), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faults(new AxeBuilder({ page }).withRules(rulesOfColour)), 'dark').toEqual([])
}

/** Everything that can be pressed is 24 px wide and high, or has that much room (WCAG 2.5.8). */
export const expectRoomToPress = async (page: Page) =>
  expect(await faults(new AxeBuilder({ page }).withRules('target-size'))).toEqual([])

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Leaves two rows of each kind of markup in every table and list: some rules compare every element with every other, so that hundreds of
 * the same take most of a minute and find nothing more. `scripts/check-site.ts` looks at ids, links and cells of all rows.
 */
export async function keepTwoRowsOfEachKind(page: Page): Promise<void> {
  await page.evaluate(() => {
    const telling = new Set(['class', 'role', 'scope', 'type', 'lang', 'hidden', 'colspan', 'rowspan'])
    const kindOf = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        telling.has(name) ? `${name}=${value}` : name,
      )
      return `${element.tagName} ${attributes.sort().join()}(${[...new Set([...element.children].map(kindOf))].join()})`
    }
    for (const parent of document.querySelectorAll('tbody, ul, ol')) {
      const seen = new Map<string, number>()
      for (const row of parent.querySelectorAll(':scope > *')) {
        const kind = kindOf(row)
        const before = seen.get(kind) ?? 0
        seen.set(kind, before + 1)
        if (before >= 2) row.remove()
      }
    }
  })
}
