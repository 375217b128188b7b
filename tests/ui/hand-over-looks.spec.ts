import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { CarryOnPage } from '@/tests/pages/carry-on'
import { ChatPage } from '@/tests/pages/chat'
import { KioskPage } from '@/tests/pages/kiosk'

for (const { theme, width, height } of looks) {
  test(`axe finds nothing where a conversation is taken up, ${theme}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const carryOn = new CarryOnPage(page)
    await carryOn.open('/carry-on?code=00000U')
    await carryOn.submit.click()
    await expect(page.getByText('This code is not whole yet')).toBeVisible()
    await expectAccessible(page)
    const chat = new ChatPage(page)
    await chat.asGuest()
    if (width < 1024) await page.getByRole('button', { name: /^Basket/ }).click()
    await chat.askForCode()
    if (width >= 1024) await page.getByRole('button', { name: 'Show the QR code' }).click()
    await expectAccessible(page)
  })
}

for (const [theme, width, height] of [
  ['light', 1080, 1920],
  ['dark', 1920, 1080],
  ['dark', 390, 844],
] as const) {
  test(`axe finds nothing at the kiosk’s code and sheet, ${theme}, ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const kiosk = new KioskPage(page)
    await kiosk.toCode()
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'This code does not work.' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Carry on as a guest' }).click()
    await kiosk.askForCode()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'On my phone' })).toBeFocused()
  })
}
