import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing for axe to find, and nothing that sticks out of the window sideways. */
export async function expectAccessible(page: Page) {
  // Only where another origin's page stands in it has axe to put its finds together on a page of its own.
  const alone = page.frames().length === 1
  const axe = new AxeBuilder({ page }).setLegacyMode(alone).options({ resultTypes: ['violations'] })
  expect((await axe.analyze()).violations).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

/** The looks every page is checked in: both themes and both widths. A theme changes colours alone, a width places alone. */
export const looks = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
] as const
