import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { KioskPage } from '@/tests/pages/kiosk'

test.use({ viewport: { width: 1080, height: 1920 } })

/** What can be touched on top of all, and is smaller than 96 by 96 pixels. */
async function tooSmall(page: Page) {
  const layer = page.locator('[role=alertdialog], [role=dialog], .tl-kiosk').last()
  return layer.locator(':is(button, a, input)').evaluateAll((targets) =>
    targets
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        target.scrollIntoView({ block: 'nearest' })
        const { left, right, top, bottom } = target.getBoundingClientRect()
        const [x, y] = [(left + right) / 2, (top + bottom) / 2]
        // The halves of a stepper are drawn smaller than they can be touched.
        const hit = (dx: number, dy: number) => target.contains(document.elementFromPoint(x + dx, y + dy))
        return !(hit(-47, 0) && hit(47, 0) && hit(0, -47) && hit(0, 47))
      })
      .map((target) => target.ariaLabel ?? target.textContent),
  )
}

test('everything to touch is 96 pixels and more', async ({ page }) => {
  const kiosk = new KioskPage(page)
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
  const expectLarge = () => expect.poll(() => tooSmall(page)).toEqual([])
  await kiosk.open()
  await expectLarge()
  await kiosk.toNumber()
  await expectLarge()
  await press(/^Country: India/)
  await expectLarge()
  await page.keyboard.press('Escape')
  await press('I have a code')
  await expect(kiosk.code).toBeVisible()
  await expectLarge()
  await press('Carry on as a guest')
  await kiosk.say('Show me rain jackets')
  await press('Add: Monsoon shell')
  await expect(kiosk.basketBar).toContainText('1 item')
  await expectLarge()
  for (const [opens, closes] of [
    ['Language: English', 'English'],
    ['Basket', 'Back to the chat'],
    ['On my phone', 'Back to the chat'],
    ['Finish', 'Stay here'],
  ] as const) {
    await press(opens)
    await expect(page.getByRole(opens === 'Finish' ? 'alertdialog' : 'dialog')).toBeVisible()
    await expectLarge()
    await page
      .getByRole(opens === 'Finish' ? 'alertdialog' : 'dialog')
      .getByRole('button', { name: closes })
      .last()
      .click()
  }
})

test('the keyboard alone asks, adds and finishes', async ({ page }) => {
  const kiosk = new KioskPage(page)
  await kiosk.open()
  const tabTo = async (name: string) => {
    await expect(async () => {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(
        () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent,
      )
      expect(focused).toBe(name)
    }).toPass({ intervals: [0] })
  }
  await tabTo('Browse without signing in')
  await page.keyboard.press('Enter')
  await expect(kiosk.question).toBeVisible()
  await tabTo('Your question')
  await page.keyboard.type('Show me umbrellas')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add: Storm umbrella' })).toBeVisible()
  await tabTo('Add: Storm umbrella')
  await page.keyboard.press('Enter')
  await expect(kiosk.basketBar).toContainText('1 item')
  await tabTo('Finish')
  await page.keyboard.press('Enter')
  await tabTo('Finish and clear')
  await page.keyboard.press('Enter')
  await expect(kiosk.title).toBeVisible()
})

for (const [theme, width, height] of [
  ['light', 1080, 1920],
  ['dark', 1920, 1080],
  ['light', 390, 844],
] as const) {
  test(`axe finds nothing, ${theme}, ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const kiosk = new KioskPage(page)
    await kiosk.open()
    await expectAccessible(page)
    await kiosk.toNumber()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Carry on as a guest' }).click()
    await kiosk.say('Show me rain jackets')
    await page.getByRole('button', { name: 'Add: Monsoon shell' }).click()
    await expect(page.getByRole('button', { name: 'One more: Monsoon shell' }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Finish', exact: true }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(page)
  })
}
