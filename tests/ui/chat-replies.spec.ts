import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/fixtures'
import { replyElsewhere } from '@/tests/fixtures/reply-elsewhere'
import { ChatPage } from '@/tests/pages/chat'

const answers = (chat: ChatPage) => chat.log.locator('[data-from="assistant"]')

async function begin(page: Page, words: string) {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say(words)
  await expect(answers(chat)).toHaveCount(1)
  await expect(answers(chat)).toHaveAttribute('data-state', 'sent')
  return chat
}

test('an answer is good, or not and why, and that is taken back by pressing again', async ({ page }) => {
  const chat = await begin(page, 'Show me umbrellas')
  const good = chat.log.getByRole('button', { name: 'Good answer', exact: true })
  const bad = chat.log.getByRole('button', { name: 'Not a good answer' })
  await good.click()
  await expect(good).toHaveAttribute('aria-pressed', 'true')
  await good.click()
  await expect(good).toHaveAttribute('aria-pressed', 'false')
  await bad.click()
  await page.getByRole('textbox', { name: 'What was wrong with it? (optional)' }).fill('Too many')
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await expect(bad).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(chat.log.getByRole('button', { name: 'Not a good answer' })).toHaveAttribute('aria-pressed', 'true')
})

test('another answer takes the place of the last, which can still be read', async ({ page }) => {
  const chat = await begin(page, 'Show me umbrellas')
  await chat.log.getByRole('button', { name: 'Answer again' }).click()
  await chat.log.getByRole('button', { name: '1 earlier answer' }).click()
  await expect(page.getByRole('dialog', { name: 'Earlier answers' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(answers(chat)).toHaveCount(1)
})

test('the up key changes the last words, which are answered anew', async ({ page }) => {
  const chat = await begin(page, 'Show me umbrellas')
  await chat.message.press('ArrowUp')
  const field = page.getByRole('textbox', { name: 'Change your message' })
  await expect(field).toHaveValue('Show me umbrellas')
  await field.fill('Show me daypacks')
  await field.press('Enter')
  await expect(chat.said('Show me daypacks')).toBeVisible()
  await expect(chat.said('Show me umbrellas')).toHaveCount(0)
  await expect(answers(chat).getByRole('heading', { name: /pack/i }).first()).toBeVisible()
  await chat.message.press('ArrowUp')
  await page.keyboard.press('Escape')
  await expect(chat.said('Show me daypacks')).toBeVisible()
})

test('an order is asked first, leaves a receipt on the thread, and empties the basket', async ({ page }) => {
  const chat = await begin(page, 'Show me umbrellas')
  await chat.log
    .getByRole('button', { name: /^Add: / })
    .first()
    .click()
  await chat.basket.getByRole('button', { name: 'Go to checkout' }).click()
  await page.getByRole('button', { name: 'Place the order' }).click()
  const receipt = chat.log.getByRole('region', { name: /^Order T\d+$/ })
  await expect(receipt).toContainText('Waiting for you in the shop')
  await expect(chat.basket.getByText('Nothing in it yet')).toBeVisible()
  await page.reload()
  await expect(receipt).toBeVisible()
})

test('a conversation that ended under the page goes on in a new one, and what was typed goes once', async ({
  page,
  database,
}) => {
  const chat = await begin(page, 'Show me umbrellas')
  // Past its time, which no event tells the page.
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'tl_session')
  expect(cookie).toBeDefined()
  const [session] = await database<{ id: string }[]>`
    update sessions set expires_at = now() - interval '1 second' where id = (
      select session_id from session_tokens where token_hash = sha256(${cookie?.value ?? ''}::bytea)) returning id`
  await chat.say('And daypacks please')
  await expect(chat.said('Show me umbrellas')).toHaveCount(0)
  await expect(answers(chat)).toHaveCount(1)
  const stored = await database`
    select session_id from messages where content = 'And daypacks please' and created_at > now() - interval '1 minute'
    and session_id in (select id from sessions where created_at >= (select created_at from sessions where id = ${session?.id ?? ''}))`
  expect(new Set(stored.map(({ session_id: id }) => id)).has(session?.id)).toBe(false)
})

test('without a network words wait in their order, and go once', async ({ page, context }) => {
  const chat = await begin(page, 'Show me umbrellas')
  await context.setOffline(true)
  for (const words of ['First offline', 'Second offline']) {
    await chat.message.fill(words)
    await chat.message.press('Enter')
  }
  await expect(page.getByText('No connection just now.')).toBeVisible()
  await expect(chat.said('First offline')).toHaveAttribute('data-state', 'waiting')
  await expect(chat.message).toHaveAttribute('placeholder', 'Type, we send it later')
  await context.setOffline(false)
  await expect(chat.said('Second offline')).toHaveAttribute('data-state', 'sent')
  await expect(page.getByText('No connection just now.')).toBeHidden()
  const own = chat.log.locator('[data-from="person"]')
  await expect(own).toHaveText([/Show me umbrellas/, /First offline/, /Second offline/])
})

test('a reload loses neither what waits nor what is being written', async ({ page }) => {
  const chat = await begin(page, 'Show me umbrellas')
  await page.route('**/api/chat/message', (route) => route.abort())
  await chat.message.fill('This waits')
  await chat.message.press('Enter')
  await expect(chat.said('This waits')).toHaveAttribute('data-state', 'waiting')
  await chat.message.fill('Half a thou')
  await page.unrouteAll()
  await page.reload()
  await expect(chat.said('This waits')).toHaveAttribute('data-state', 'sent')
  await expect(chat.said('This waits')).toHaveCount(1)
  await expect(chat.message).toHaveValue('Half a thou')
})

test('Stop ends an answer, and what it said until then stays', async ({ page, database }) => {
  const chat = await begin(page, 'Show me umbrellas')
  const restored = await page.request.post('/api/session/restore', { data: {} })
  const sessionId: string = (await restored.json()).session.session_id
  const say = await replyElsewhere(database, sessionId)
  await say('Umbrellas that')
  await expect(chat.log).toContainText('Umbrellas that')
  await page.getByRole('button', { name: 'Stop the answer' }).click()
  const asked = () => database`select 1 from replies where session_id = ${sessionId} and stop_requested_at is not null`
  await expect.poll(async () => (await asked()).length).toBe(1)
  await say('Umbrellas that', 'stopped')
  await expect(chat.log.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
})

test('with less motion an answer grows by whole sentences', async ({ page, database }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const chat = await begin(page, 'Show me umbrellas')
  const restored = await page.request.post('/api/session/restore', { data: {} })
  const say = await replyElsewhere(database, (await restored.json()).session.session_id)
  await say('It holds. Even in a')
  await expect(chat.log).toContainText('It holds.')
  await expect(chat.log).not.toContainText('Even in a')
})
