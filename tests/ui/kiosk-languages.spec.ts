import { readFileSync } from 'node:fs'
import { locales } from '@/db/enums'
import { expect, test, uniquePhone } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { KioskPage } from '@/tests/pages/kiosk'

const wordsOf = (locale: string) => JSON.parse(readFileSync(`messages/${locale}/kiosk.json`, 'utf8'))
const names = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' }
const prices = { en: '₹1,190', de: /\d+,\d\d\s€/, hi: '₹1,190' }

for (const [width, height] of [
  [1080, 1920],
  [1920, 1080],
] as const) {
  test.describe(`${width} by ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const locale of locales) {
      test(`from the first touch to the chat in ${locale}`, async ({ page }) => {
        const words = wordsOf(locale)
        const button = (name: string) => page.getByRole('button', { name, exact: true })
        const kiosk = new KioskPage(page)
        await kiosk.open()
        await page.getByRole('radio', { name: names[locale] }).click()
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(words.attract.title.split('\n')[0])
        await expectAccessible(page)
        await button(words.attract.start).click()
        await page.keyboard.type(uniquePhone().slice(3))
        await expect(page.getByRole('heading', { name: words.number.title })).toBeVisible()
        await expectAccessible(page)
        await button(words.number.submit).click()
        await expect(page.getByPlaceholder(words.chat.placeholder)).toBeVisible()
        await page.getByRole('textbox').fill('umbrella')
        await page.keyboard.press('Enter')
        await expect(page.locator('.tl-product').first()).toBeVisible()
        await expect(page.locator('.tl-price').filter({ hasText: prices[locale] }).first()).toBeVisible()
        await expectAccessible(page)
        const squeezed = await page.locator('[data-surface="kiosk"] :lang(hi)').evaluateAll((all) =>
          all
            .filter((one) => [...one.childNodes].some((node) => /[\u0900-\u097f]/.test((node as Text).data ?? '')))
            .filter((one) => {
              const { fontSize, lineHeight } = getComputedStyle(one)
              return Number.parseFloat(lineHeight) < 1.249 * Number.parseFloat(fontSize)
            })
            .map((one) => one.outerHTML),
        )
        expect(squeezed).toEqual([])
        await button(words.header.finish).click()
        await button(words.finish.confirm).click()
        await expect(kiosk.title).toBeVisible()
      })
    }
  })
}

test.describe('a change of language', () => {
  test.use({ viewport: { width: 1080, height: 1920 } })

  test('keeps the digits, and the draft even without a network, and the answers follow', async ({ page, context }) => {
    const kiosk = new KioskPage(page)
    await kiosk.toNumber()
    await page.keyboard.type('98765')
    await page.getByRole('radio', { name: 'हिन्दी' }).click()
    await expect(page.getByRole('textbox', { name: 'आपका नंबर' })).toHaveValue('98765')
    // The keyboard goes on typing, wherever the focus is.
    await page.keyboard.type('4')
    await expect(page.getByRole('textbox', { name: 'आपका नंबर' })).toHaveValue('98765 4')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('यहाँ शुरू करें।')
    await page.getByRole('button', { name: 'बिना साइन इन किए देखें' }).click()
    await page.getByRole('textbox').fill('half a thou')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'भाषा: हिन्दी' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.getByRole('textbox', { name: 'Ihre Frage' })).toHaveValue('half a thou')
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await context.setOffline(false)
    const headers = { origin: new URL(page.url()).origin }
    const locale = async () =>
      (await (await page.request.post('/api/session/restore', { headers, data: {} })).json()).session.locale
    await expect.poll(locale).toBe('de')
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Ihre Frage' })).toBeVisible()
  })
})
