import type { Page } from '@playwright/test'
import { serverUrl } from '@/tests/fixtures'

export const outside = 'https://workshop.example'

/** Opens a page of another site that has the SDK by one script tag. */
export async function openOutside(page: Page, path = '/') {
  // To the browser the tests' server is on this very machine, which a page of the outside may not ask by itself.
  await page.context().grantPermissions(['local-network-access'], { origin: outside })
  await page.route(`${outside}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Outside</title><h1>Outside</h1><script src="${serverUrl()}/sdk.js"></script>`,
    }),
  )
  await page.goto(outside + path)
}
