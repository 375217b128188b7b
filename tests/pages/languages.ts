import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/db/enums'
import { expectAccessible } from './axe'
import { gotoHydrated } from './hydrated'

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

/** Chooses the language of all pages to come, as the menu does. */
export async function speak(page: Page, locale: Locale) {
  await page.goto('/privacy')
  await page.context().addCookies([{ name: 'tl_locale', value: locale, url: page.url() }])
}

/** Opens a page and finds it in a language throughout, fit to be used at both widths. */
export async function expectSpoken(page: Page, path: string, locale: Locale, heading: string) {
  await gotoHydrated(page, path)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }
}
