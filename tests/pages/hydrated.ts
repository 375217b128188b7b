import type { Page } from '@playwright/test'

/** Waits until React listens to the page, so that the first click is not lost. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
  })
}

/** Opens a page and waits until React listens to it. */
export async function gotoHydrated(page: Page, path: string) {
  await page.goto(path)
  await hydrated(page)
}
