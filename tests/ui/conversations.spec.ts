import { readFile } from 'node:fs/promises'
import { expect, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { OwnData, talk } from '@/tests/pages/own-data'

test('words are found again, stand marked, and the conversation is taken away as a file', async ({ page, api }) => {
  const own = new OwnData(page)
  await own.keepFilesUnasked()
  const username = unique('finds')
  const { headers, customerId } = await own.signUp(api, username)
  const made = await api.post('/api/sessions', { headers, data: { userId: customerId, type: 'inner_voice' } })
  const companion = { authorization: `Bearer ${(await made.json()).sessionToken}` }
  await api.post('/api/chat/message', { headers: companion, data: { content: 'I lost my umbrella' } })
  await talk(api, headers, 'A gift for a friend')
  await talk(api, headers, 'Show me an Umbrella <b>for two</b>')
  await own.signIn(username, '/conversations')
  await expect(own.rows.filter({ has: page.getByRole('button', { name: /^Erase/ }) })).toHaveCount(3)

  await page.keyboard.press('/')
  await page.keyboard.type('um')
  await expect(page.getByText('Write at least three letters to search.')).toBeVisible()
  await page.keyboard.type('brella')
  await expect(page).toHaveURL(/q=umbrella/)
  await expect(page.getByRole('status').filter({ hasText: '2 conversations found' })).toBeAttached()
  const hits = page.getByRole('list', { name: /^Found in Show me an Umbrella/ })
  await expect(hits.getByText('Show me an Umbrella <b>for two</b>')).toBeVisible()
  await expect(hits.locator('mark').last()).toHaveText('Umbrella')
  // Of a companion the list shows no words.
  const inner = own.rows.filter({ hasText: 'Talk with your inner voice' })
  await expect(inner).toContainText(/Found in \w+ messages?\./)
  await expect(page.getByText('I lost my')).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Chats')
  await expect(page).toHaveURL(/type=visit/)
  await expect(inner).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search what was said' })).toHaveValue('umbrella')
  await expect(hits).toBeVisible()

  const take = async (format: string) => {
    await page.getByRole('button', { name: /^Take with you: Show me an Umbrella/ }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: format }).click(),
    ])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  const read = await take('To read (Markdown)')
  expect(read.name).toMatch(/^conversation-[0-9a-f]{8}\.md$/)
  expect(read.text).toContain('> Show me an Umbrella \\<b\\>for two\\</b\\>')
  await expect(page.getByText(`${read.name} is saved`)).toBeVisible()
  expect(JSON.parse((await take('Everything (JSON)')).text).messages[0].content).toContain('for two')

  await page.getByRole('searchbox').fill('nothing of the kind')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/\/conversations$/)
  await expect(page.getByRole('button', { name: /^Erase/ })).toHaveCount(3)
})

test('a theme narrows the list from its row, and a file that cannot be made says so', async ({ page, api }) => {
  const own = new OwnData(page)
  await own.keepFilesUnasked()
  const username = unique('themes')
  const { headers } = await own.signUp(api, username)
  await talk(api, headers, 'A gift for a friend')
  await talk(api, headers, 'I cycle in the rain', 'rain')
  await own.signIn(username, '/conversations')
  await page.getByRole('button', { name: 'Show all on the theme rain' }).click()
  await expect(page).toHaveURL(/theme=rain/)
  await expect(own.rows).toHaveCount(1)
  await page.route('**/export?*', (route) => route.abort())
  await page.getByRole('button', { name: 'Take with you: I cycle in the rain' }).click()
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
  await expect(page.getByText('The file could not be made')).toBeVisible()
  await page.getByRole('button', { name: 'Theme: rain', exact: true }).click()
  await expect(own.rows).toHaveCount(2)
})

for (const { theme, width, height } of looks) {
  test(`what was found is accessible at ${width} px in the ${theme} theme`, async ({ page, api }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const own = new OwnData(page)
    const username = unique('axe')
    const { headers } = await own.signUp(api, username)
    await talk(api, headers, `A gift for a friend who cycles in the rain ${'every day '.repeat(20)}`, 'rain')
    await own.signIn(username, '/conversations')
    await own.open('/conversations?q=rain&theme=rain')
    await expect(page.locator('mark').first()).toBeVisible()
    await expectAccessible(page)
  })
}
