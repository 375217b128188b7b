import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { Journal, readEntry, writeEntry } from '@/tests/pages/journal'
import { speak } from '@/tests/pages/languages'

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

const long = `At the lake it was so quiet that I heard my own breath. I said no yesterday, for the first time in weeks, and nobody was angry. ${'Perhaps I promise too much. '.repeat(4)}`

test('the first words make an entry under the fingers of who types, and are there after a reload', async ({
  page,
  api,
}) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  let let_through = () => {}
  const held = new Promise<void>((resolve) => {
    let_through = resolve
  })
  await page.route('**/api/entries', async (route) => {
    await held
    await route.continue()
  })
  await journal.open()
  await expect(journal.text).toBeFocused()
  const sent = page.waitForRequest('**/api/entries')
  await page.keyboard.type('It rained all morning. ')
  await sent
  await page.keyboard.type('I stayed in ')
  let_through()
  await page.keyboard.type('and read')
  await expect(page).toHaveURL(/\/journal\/[0-9a-f-]{36}$/)
  await page.keyboard.type(' until noon.')
  await expect(journal.text).toBeFocused()
  await expect(journal.text).toHaveValue('It rained all morning. I stayed in and read until noon.')
  await journal.title.fill('A slow day')
  await journal.title.press('Enter')
  await expect(journal.text).toBeFocused()
  await journal.expectSaved()
  await expect(journal.current).toHaveText('A slow day')
  const { items } = await (await api.get('/api/entries', { headers })).json()
  expect(items).toHaveLength(1)
  await page.reload()
  await expect(journal.text).toHaveValue('It rained all morning. I stayed in and read until noon.')
  await expect(page.getByText('11 words')).toBeVisible()
  await expect(page.getByText(/^By word lists/)).toBeVisible()

  await page.getByRole('button', { name: 'Finish entry' }).click()
  await expect(page.getByText('Entry finished and saved')).toBeVisible()
  await expect(page).toHaveURL(/\/journal$/)
  await expect(journal.text).toHaveValue('')
  await expect(journal.rows).toHaveCount(1)
})

test('a deleted entry is gone at once and back at a press', async ({ page, api }) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  const id = await writeEntry(api, headers, { title: 'To be kept', content: 'Every word of it' })
  await journal.open(`/journal/${id}`)
  await journal.text.fill('Every last word of it')
  await journal.openMore('Delete entry')
  await expect(page.getByText('Entry deleted')).toBeVisible()
  await expect(page).toHaveURL(/\/journal$/)
  await expect(journal.rows).toHaveCount(0)
  expect((await api.get(`/api/entries/${id}`, { headers })).status()).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(new RegExp(`/journal/${id}$`))
  await expect(journal.text).toHaveValue('Every last word of it')
  await expect(journal.rows).toHaveCount(1)
})

test('words that cannot be sent are kept through a reload, sent once that works, and forgotten here then', async ({
  page,
  api,
}) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  await page.route('**/api/entries', (route) => route.abort())
  await journal.open()
  await journal.text.fill('Written in a tunnel')
  await expect(journal.state).toHaveText('Not saved yet, kept on this page')
  await page.reload()
  await expect(journal.text).toHaveValue('Written in a tunnel')
  await expect(journal.state).toHaveText('Not saved yet, kept on this page')
  await page.unroute('**/api/entries')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(journal.state).toHaveText('Saved')
  await expect(page).toHaveURL(/\/journal\/[0-9a-f-]{36}$/)
  expect((await readEntry(api, headers, idIn(page))).content).toBe('Written in a tunnel')
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('tl-words:'))
  await expect.poll(() => page.evaluate(kept)).toEqual([])
})

test('of two versions one is chosen and neither is lost before', async ({ page, api }) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  const id = await writeEntry(api, headers, { content: 'From here' })
  await journal.open(`/journal/${id}`)
  await expect(journal.text).toHaveValue('From here')
  await expect(page.getByText(/^By word lists/)).toBeVisible()
  const elsewhere = (content: string) => api.patch(`/api/entries/${id}`, { headers, data: { content } })
  await elsewhere('From my phone')
  await journal.text.fill('From here, and more')
  const asked = page.getByRole('alert').filter({ hasText: 'changed on another device' })
  await asked.getByText('Read the other version').click()
  await expect(asked.getByText('From my phone')).toBeVisible()
  await asked.getByRole('button', { name: 'Keep mine' }).click()
  await journal.expectSaved()
  expect((await readEntry(api, headers, id)).content).toBe('From here, and more')

  await elsewhere('Once more from my phone')
  await journal.text.fill('Mine, which I let go')
  await asked.getByRole('button', { name: 'Take the other' }).click()
  await expect(journal.text).toHaveValue('Once more from my phone')
  expect((await readEntry(api, headers, id)).content).toBe('Once more from my phone')
})

test('a mood is chosen by keys and taken back, an English entry on a German page', async ({ page, api }) => {
  await speak(page, 'de')
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  const id = await writeEntry(api, headers, { content: 'It was a good and quiet morning at the lake.' })
  await journal.open(`/journal/${id}`)
  const text = page.getByRole('textbox', { name: 'Dein Eintrag' })
  await expect(text).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: 'Verlauf' })).toBeVisible()
  await journal.mood('schwer').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(journal.mood('ruhig')).toBeChecked()
  await expect.poll(async () => (await readEntry(api, headers, id)).mood).toBe('even')
  await page.keyboard.press('Delete')
  await expect(journal.mood('ruhig')).not.toBeChecked()
  await page.getByRole('button', { name: /^Auf Englisch/ }).click()
  await page.getByRole('menuitem', { name: 'Deutsch' }).click()
  await expect(text).toHaveAttribute('lang', 'de')
  await expect
    .poll(async () => await readEntry(api, headers, id))
    .toMatchObject({ mood: null, language: 'de', language_chosen: true })
})

test('the timeline is searched, and narrowed by a topic that was named on an entry', async ({ page, api }) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  await writeEntry(api, headers, { title: 'Bread', content: 'I baked with rye.' })
  const id = await writeEntry(api, headers, { title: 'The lake', content: 'Cold water, and a heron.' })
  await journal.open(`/journal/${id}`)
  await journal.openMore('Topic and theme')
  await page.getByRole('textbox', { name: 'New topic' }).fill('being outside')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'being outside', pressed: true })).toBeVisible()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'New name for being outside' }).fill('outdoors')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'outdoors', pressed: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await journal.expectSaved()
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('searchbox', { name: 'Search your words' }).fill('heron')
  await expect(journal.rows).toHaveCount(1)
  await expect(journal.rows.locator('mark')).toHaveText('heron')

  await page.getByRole('link', { name: 'Timeline' }).click()
  const list = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
  await expect(list).toHaveCount(2)
  await page.getByRole('button', { name: 'Show all about outdoors' }).click()
  await expect(page).toHaveURL(/topic=[0-9a-f-]{36}/)
  await expect(list).toHaveCount(1)
  await page.getByRole('radio', { name: 'Shop chats' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('radio', { name: 'All' }).click()
  await page.getByRole('button', { name: 'Let go of this topic' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Let go of this topic' }).click()
  await expect(page.getByText('outdoors is let go of')).toBeVisible()
  await expect(list).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Show all about outdoors' })).toHaveCount(0)
})

for (const { theme, width, height } of looks) {
  test(`writing is accessible at ${width} px in the ${theme} theme, and a companion asks`, async ({ page, api }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const journal = new Journal(page)
    const headers = await journal.signIn(api)
    const id = await writeEntry(api, headers, { title: 'A lighter morning', content: long, mood: 'lighter' })
    await journal.open(`/journal/${id}`)
    await expect(page.getByRole('button', { name: 'Answer this' })).toBeVisible()
    await expect(page.getByText(/^By word lists/)).toBeVisible()
    await expectAccessible(page)
    await journal.openMore('Topic and theme')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await journal.open('/journal/timeline?show=entries')
    await expect(page.getByRole('main').getByRole('link', { name: 'A lighter morning' })).toBeVisible()
    await expectAccessible(page)
  })
}
