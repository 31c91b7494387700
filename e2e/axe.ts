import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Rules that depend on colors. All others give the same result in both themes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Every rule in the light theme, and the color rules also in the dark one. */
export async function expectNoFaults(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  // Waits for buttons that a script adds: axe fails if the page changes while it runs.
  await page.waitForLoadState('networkidle')
  expect(await faults(axeOn(page)), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faults(axeOn(page).withRules(rulesOfColour)), 'dark').toEqual([])
}

/** Every control is at least 24 px wide and high, or has that much space around it (WCAG 2.5.8). */
export const expectRoomToPress = async (page: Page) =>
  expect(await faults(axeOn(page).withRules('target-size'))).toEqual([])

/** No page that it looks at has a frame, so axe can work in the page itself. Rules that pass needn't be listed. */
export const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** Each rule that finds something, with the elements that it finds. */
export async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Keeps two rows of each kind of markup in every table and list: some rules compare every element with every other, so hundreds of equal rows
 * take most of a minute and find nothing more. `scripts/check-site.ts` checks IDs, links and cells of all rows.
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
