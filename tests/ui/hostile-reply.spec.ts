import { sessionCookie, signInCookie } from '@/tests/api/access/browser-cookies'
import { password, World } from '@/tests/api/access/world'
import { noteFigure } from '@/tests/figures'
import { expect, serverUrl, test, unique } from '@/tests/fixtures'
import { frames, payloads } from '@/tests/model/injections'
import { Watch } from '@/tests/pages/crawl'

const nobody = { customerId: 'C0', personId: 'p', sessionId: 's', phone: '+910000000000' }

test('R15: what a hostile model said is words on every page that shows it, and nothing is fetched from elsewhere', async ({
  page,
  browser,
  api,
  database,
}) => {
  test.setTimeout(90_000)
  const world = new World(api, database)
  const { sessionId, headers } = await world.guest()
  const texts = frames
    .slice(0, 3)
    .flatMap(({ frame }) => payloads(nobody).map((payload) => frame(payload).replaceAll('\0', '')))
  const sku = unique('TRAP')
  for (let n = 0; n < 3; n++) await world.post('/api/chat/message', { content: 'Show me umbrellas' }, headers)
  // As an obeying model leaves them: each reply says a third of the orders, with a card and buttons that do too.
  const replies = await database<{ id: string }[]>`
    select id from messages where session_id = ${sessionId} and role = 'assistant' order by event_id`
  for (const [n, { id }] of replies.entries()) {
    const content = texts.slice(n * 20, n * 20 + 20).join('\n\n')
    const parts = [
      { type: 'text', text: content },
      { type: 'products', skus: [sku, 'UMB-001'] },
      { type: 'quick_replies', replies: texts.slice(11, 14) },
    ]
    await database`update messages set content = ${content}, parts = ${database.json(parts)} where id = ${id}`
  }
  const said = { en: texts[12] ?? '', de: texts[13] ?? '', hi: texts[14] ?? '' }
  const image =
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://evil.example/a.png"/><script>alert(1)</script></svg>'
  await database`insert into products (sku, category, name, line, description, price_inr, price_eur, attributes, stock, place, image, words)
    values (${sku}, 'umbrellas', ${database.json(said)}, ${database.json(said)}, ${database.json(said)}, 100, 100, '{}', 1, ${said.en}, ${image}, ${sku})`

  const watch = new Watch()
  const staff = await world.account('instructor')
  const visit = await browser.newContext()
  try {
    const cookie = (pair: string) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: serverUrl() }
    }
    await visit.addCookies([cookie(sessionCookie(headers))])
    const theirs = await visit.newPage()
    await watch.over(theirs)
    for (const path of ['/chat', '/kiosk']) {
      await watch.through(theirs, `${serverUrl()}${path}`)
      await expect(theirs.locator('body')).toContainText('![x](http://evil.example/pixel.png)')
      await expect(theirs.locator('img[src*="evil"], a[href*="evil"], a[href^="javascript"]')).toHaveCount(0)
    }
    await page.context().addCookies([cookie(await signInCookie(staff.username, password))])
    await watch.over(page)
    await watch.through(page, `/sessions/${sessionId}`)
    expect(await page.evaluate(() => '__ran' in window)).toBe(false)
  } finally {
    await visit.close()
    await database`delete from products where sku = ${sku}`
  }
  noteFigure({
    what: 'requests to elsewhere, and scripts, of its replies',
    value: watch.faults.length,
    unit: '',
    atMost: 0,
  })
  expect(watch.faults).toEqual([])
})
