import type { BrowserContext, Request } from '@playwright/test'
import { expect, test } from '@/tests/fixtures'
import { replyElsewhere } from '@/tests/fixtures/reply-elsewhere'
import { ChatPage } from '@/tests/pages/chat'

/** The event streams of a browser: those it ever asked for, and how many of its pages have one. */
function streamsOf(context: BrowserContext) {
  const opened: string[] = []
  const running = new Set<Request>()
  context.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/api/chat/events') return
    opened.push(request.url())
    running.add(request)
  })
  const ended = (request: Request) => running.delete(request)
  context.on('requestfinished', ended)
  context.on('requestfailed', ended)
  // Of a page that is closed nothing more is told.
  const open = () => [...running].filter((request) => !request.frame().page().isClosed()).length
  return { opened, open }
}

/** The session that this browser holds, changed past its pages. */
async function heldBy({ request }: BrowserContext) {
  const restored = await request.post('/api/session/restore', { data: {} })
  const id: string = (await restored.json()).session.session_id
  const change = (sku: string) => request.patch(`/api/sessions/${id}/cart`, { data: { sku, quantity: 1 } })
  return { id, change }
}

test('two tabs share one stream, see the same at once, and the other goes on when the first closes', async ({
  page,
  context,
}) => {
  const streams = streamsOf(context)
  const first = new ChatPage(page)
  await first.asGuest()
  await expect.poll(streams.open).toBe(1)
  const second = new ChatPage(await context.newPage())
  await second.open()
  await expect(second.message).toBeVisible()
  const { change } = await heldBy(context)
  await change('JKT-001')
  for (const tab of [first, second]) await expect(tab.basket).toContainText('Monsoon shell')
  await second.say('Show me umbrellas')
  await expect(first.said('Show me umbrellas')).toBeVisible()
  expect(streams.opened).toHaveLength(1)

  await Promise.all([first.page.close(), change('UMB-001')])
  await expect(second.basket).toContainText('Storm umbrella')
  expect(streams.opened).toHaveLength(2)
  expect(streams.opened[1]).toContain('?after=')
  expect(streams.open()).toBe(1)
})

test('a tab takes the stream over from one that sleeps', async ({ page, context }) => {
  const asleep = await context.newPage()
  await asleep.goto('/api/health')
  await asleep.evaluate(() => {
    void navigator.locks.request('throughline live', () => new Promise(() => {}))
  })
  const streams = streamsOf(context)
  const chat = new ChatPage(page)
  await chat.asGuest()
  await expect.poll(streams.open).toBe(1)
})

test('where a browser cannot share, each tab has a stream of its own', async ({ page, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))
  const streams = streamsOf(context)
  const first = new ChatPage(page)
  await first.asGuest()
  const second = new ChatPage(await context.newPage())
  await second.open()
  await expect.poll(streams.open).toBe(2)
  const { change } = await heldBy(context)
  await change('JKT-001')
  for (const tab of [first, second]) await expect(tab.basket).toContainText('Monsoon shell')
})

test('a reply grows in every tab, and one that opens meanwhile shows as much of it', async ({
  page,
  context,
  database,
}) => {
  const first = new ChatPage(page)
  await first.asGuest()
  const say = await replyElsewhere(database, (await heldBy(context)).id)
  await expect(first.said('Umbrellas?')).toBeVisible()
  await say('Umbrellas that')
  await expect(first.log).toContainText('Umbrellas that')
  const second = new ChatPage(await context.newPage())
  await second.open()
  await expect(second.log).toContainText('Umbrellas that')
  await say('Umbrellas that hold in any storm.')
  for (const tab of [first, second]) await expect(tab.log).toContainText('hold in any storm.')
  await say('Umbrellas that hold in any storm.', 'complete')
  for (const tab of [first, second]) {
    await expect(tab.log.getByRole('article').last()).toHaveAttribute('data-state', 'sent')
    await expect(tab.log.getByText('Umbrellas that hold in any storm.')).toHaveCount(1)
  }
})
