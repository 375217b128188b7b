import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '@/scripts/browser'
import { startApp } from '@/tests/app-process'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { watchVitals } from './measure/vitals'

const rounds = 5
const kb = 1024
/** Streams stay open, so that a page is never without a request: what it still loads comes within this time. */
const settleMs = 1500
const password = 'an admin of the bench'

type Visit = {
  name: string
  path: string
  size: { width: number; height: number }
  atMostKb: number
  use: (page: Page) => Promise<void>
}

const kiosk = { width: 1080, height: 1920 }
const desktop = { width: 1280, height: 800 }

/** What people do on each page, by touch or click and by key. */
const visits: Visit[] = [
  {
    name: 'kiosk',
    path: '/kiosk',
    size: kiosk,
    atMostKb: 60,
    use: async (page) => {
      await page.getByRole('button', { name: 'Touch to start' }).click()
      for (const digit of '9876543210') await page.getByRole('button', { name: digit, exact: true }).click()
      await page.getByRole('button', { name: 'Carry on as a guest' }).click()
      const question = page.getByRole('textbox', { name: 'Your question' })
      await question.pressSequentially('Show me umbrellas')
      await question.press('Enter')
      await page
        .getByRole('button', { name: /^Add: / })
        .first()
        .click()
    },
  },
  {
    name: 'chat',
    path: '/chat',
    size: desktop,
    atMostKb: 120,
    use: async (page) => {
      await page.getByRole('button', { name: 'Carry on as a guest' }).click()
      const message = page.getByRole('textbox', { name: 'Your message' })
      await message.pressSequentially('Show me umbrellas')
      await message.press('Enter')
      await page
        .getByRole('button', { name: /^Add: / })
        .first()
        .click()
    },
  },
  { name: 'first page', path: '/', size: desktop, atMostKb: 120, use: async () => {} },
  {
    name: 'sessions',
    path: '/sessions',
    size: desktop,
    atMostKb: 120,
    use: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('nobody')
    },
  },
  { name: 'pipeline', path: '/pipeline', size: desktop, atMostKb: 120, use: async () => {} },
]

/** The scripts a page loads before anybody touches it, in bytes as a proxy would send them. */
async function scriptBytes(browser: Browser, url: string, cookies: Cookies): Promise<number> {
  const context = await browser.newContext()
  await context.addCookies(cookies)
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(settleMs)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return total
}

type Cookies = { name: string; value: string; url: string }[]

/** The cookies of an admin who has signed in. */
async function adminCookies(browser: Browser, url: string): Promise<Cookies> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}/signin`, { waitUntil: 'load' })
  await page.getByLabel('Phone, e-mail or user name').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((at) => at.pathname !== '/signin')
  const cookies = (await context.cookies()).map(({ name, value }) => ({ name, value, url }))
  await context.close()
  return cookies
}

async function measure(browser: Browser, url: string, visit: Visit, cookies: Cookies): Promise<Figure[]> {
  const vitals = []
  // One more than is counted: the first has the server load its modules.
  for (let round = 0; round <= rounds; round++) {
    const context = await browser.newContext({ viewport: visit.size, hasTouch: visit.name === 'kiosk' })
    await context.addCookies(visit.path.startsWith('/kiosk') || visit.path === '/chat' ? [] : cookies)
    const page = await context.newPage()
    const read = await watchVitals(page)
    await page.goto(`${url}${visit.path}`, { waitUntil: 'load' })
    await page.waitForTimeout(settleMs)
    await visit.use(page)
    await page.waitForTimeout(settleMs)
    const seen = await read()
    if (round > 0) vitals.push(seen)
    await context.close()
  }
  const middle = (values: number[]) => percentile(values, 0.5)
  const bound = { lcp: 1500, inp: 100, cls: 0.05 }
  return [
    { what: `${visit.name}: LCP, p50`, value: middle(vitals.map(({ lcp }) => lcp)), unit: 'ms', atMost: bound.lcp },
    { what: `${visit.name}: INP, p50`, value: middle(vitals.map(({ inp }) => inp)), unit: 'ms', atMost: bound.inp },
    {
      what: `${visit.name}: CLS, worst`,
      value: Math.max(...vitals.map(({ cls }) => cls)),
      unit: '',
      atMost: bound.cls,
    },
  ]
}

await withOwnDatabase(async ({ url: database, dataDir }) => {
  const settings = {
    DATABASE_URL: database,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: password,
    LIMIT_ANONYMOUS_STARTS: '100000',
  }
  const app = await startApp(settings)
  const browser = await chromium.launch({ executablePath: ensureBrowser() })
  try {
    const figures: Figure[] = []
    const cookies = await adminCookies(browser, app.url)
    const empty = await scriptBytes(browser, `${app.url}/api-less/nothing/here`, [])
    figures.push({ what: 'an empty page: first-load JS, gzip', value: empty / kb, unit: 'KB' })
    for (const visit of visits) {
      figures.push(...(await measure(browser, app.url, visit, cookies)))
      const staff = visit.path === '/sessions' || visit.path === '/pipeline'
      const bytes = await scriptBytes(browser, `${app.url}${visit.path}`, staff ? cookies : [])
      const what = `${visit.name}: first-load JS over the empty page, gzip`
      figures.push({ what, value: (bytes - empty) / kb, unit: 'KB', atMost: visit.atMostKb })
    }
    report(figures)
  } finally {
    await browser.close()
    await app.stop()
  }
})
