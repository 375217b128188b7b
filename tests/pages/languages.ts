import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/db/enums'
import { serverUrl } from '@/tests/fixtures'
import { expectAccessible } from './axe'
import { gotoHydrated } from './hydrated'

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

/** Chooses the language of all pages to come, as the menu does. */
export async function speak(page: Page, locale: Locale) {
  await page.context().addCookies([{ name: 'tl_locale', value: locale, url: serverUrl() }])
}

/** Opens a page and finds it in a language throughout; nothing sticks out at either width, and axe finds nothing, in German on a phone, in Hindi at a desk. */
export async function expectSpoken(page: Page, path: string, locale: Locale, heading: string) {
  await gotoHydrated(page, path)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  for (const size of locale === 'de' ? [desk, phone] : [phone, desk]) {
    await page.setViewportSize(size)
    expect(await page.evaluate(cutOff), `${path} at ${size.width}`).toEqual([])
  }
  await expectAccessible(page)
}

/** The words of whatever can be pressed or read first and is not whole in the window; runs in the page, as its edges may be clipped. */
function cutOff(): string[] {
  const outside = [...document.querySelectorAll('a, button, input, select, h1, h2')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 1 && (left < 0 || right > innerWidth)
  })
  return outside.map((element) => element.textContent ?? '')
}
