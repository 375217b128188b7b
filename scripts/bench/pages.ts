import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import postgres from 'postgres'
import { ensureBrowser } from '@/scripts/browser'
import { addressOfPage } from '@/tests/api/access/page-addresses'
import { World } from '@/tests/api/access/world'
import { startApp } from '@/tests/app-process'
import { admin } from '@/tests/app-server'
import { Program } from '@/tests/program'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { everyVisit, type Visit } from './measure/visits'
import { watchVitals } from './measure/vitals'

const kb = 1024
/** Streams stay open, so that a page is never without a request: what it still loads comes within this time. */
const settleMs = 1500

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
  await page.getByLabel('Phone, e-mail or user name').fill(admin.username)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((at) => at.pathname !== '/signin')
  const cookies = (await context.cookies()).map(({ name, value }) => ({ name, value, url }))
  await context.close()
  return cookies
}

async function measure(browser: Browser, url: string, visit: Visit, cookies: Cookies): Promise<Figure[]> {
  const vitals = []
  // One more than is counted: the first has the server load its modules.
  for (let round = 0; round <= visit.rounds; round++) {
    const context = await browser.newContext({ viewport: visit.size, hasTouch: visit.name === 'kiosk' })
    await context.addCookies(visit.stranger ? [] : cookies)
    const page = await context.newPage()
    const read = await watchVitals(page)
    await page.goto(`${url}${visit.path}`, { waitUntil: 'load' })
    await page.waitForTimeout(settleMs)
    await visit.use?.(page)
    if (visit.use) await page.waitForTimeout(settleMs)
    const seen = await read()
    if (round > 0) vitals.push(seen)
    await context.close()
  }
  const middle = (values: number[]) => percentile(values, 0.5)
  const bound = { lcp: 1500, inp: 100, cls: 0.05 }
  const { name } = visit
  return [
    { what: `${name}: LCP, p50`, value: middle(vitals.map(({ lcp }) => lcp)), unit: 'ms', atMost: bound.lcp },
    ...(visit.use
      ? [{ what: `${name}: INP, p50`, value: middle(vitals.map(({ inp }) => inp)), unit: 'ms', atMost: bound.inp }]
      : []),
    { what: `${name}: CLS, worst`, value: Math.max(...vitals.map(({ cls }) => cls)), unit: '', atMost: bound.cls },
  ]
}

await withOwnDatabase(async ({ url: database, dataDir }) => {
  const settings = {
    DATABASE_URL: database,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: admin.password,
    LIMIT_ANONYMOUS_STARTS: '100000',
  }
  const app = await startApp(settings)
  const sql = postgres(database, { max: 1, onnotice: () => {} })
  const browser = await chromium.launch({ executablePath: ensureBrowser() })
  try {
    const figures: Figure[] = []
    const cookies = await adminCookies(browser, app.url)
    const empty = await scriptBytes(browser, `${app.url}/api-less/nothing/here`, [])
    figures.push({ what: 'an empty page: first-load JS, gzip', value: empty / kb, unit: 'KB' })
    const world = new World(new Program(app.url), sql)
    for (const visit of await everyVisit((page) => addressOfPage(world, page))) {
      figures.push(...(await measure(browser, app.url, visit, cookies)))
      const bytes = await scriptBytes(browser, `${app.url}${visit.path}`, visit.stranger ? [] : cookies)
      const what = `${visit.name}: first-load JS over the empty page, gzip`
      figures.push({ what, value: (bytes - empty) / kb, unit: 'KB', atMost: visit.atMostKb })
    }
    report(figures)
  } finally {
    await browser.close()
    await sql.end()
    await app.stop()
  }
})
