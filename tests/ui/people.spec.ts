import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'
import { PeoplePage, password, readPerson, signIn, signUp } from '@/tests/pages/people'
import { signInAdmin, signInBrowser } from '@/tests/pages/sign-in'

test.describe('the admin', () => {
  test.beforeEach(async ({ page }) => {
    await signInAdmin(page)
  })

  test('finds somebody by one field and by role, and the address keeps it', async ({ page, api }) => {
    const somebody = await signUp(api)
    const people = new PeoplePage(page)
    await people.open()
    await people.search.fill(somebody.username)
    await expect(people.rows).toHaveCount(1)
    await expect(people.rows).toContainText(somebody.name)
    await people.role('Students').click()
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).toHaveURL(/\/people$/)
    await people.search.fill(somebody.customerId)
    await expect(people.rows).toHaveCount(1)
    await people.rows.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(somebody.name)
  })

  test('gives a role and takes it back', async ({ page, api }) => {
    const { id, customerId, name } = await signUp(api)
    const people = new PeoplePage(page)
    await people.openPerson(customerId)
    await people.roleSwitch('Operator').click()
    await expect(page.getByText(`${name} is now operator`)).toBeVisible()
    await expect(people.roleSwitch('Operator')).toBeChecked()
    expect((await readPerson(api, id)).roles).toEqual(['customer', 'operator'])
    await people.button('Undo').click()
    await expect(people.roleSwitch('Operator')).not.toBeChecked()
    // The switch shows what was asked for before it is answered.
    await expect.poll(async () => (await readPerson(api, id)).roles).toEqual(['customer'])
  })

  // Other tests have admins of their own, so here the refusal is given; the rule is proved in lib/people/change-person.test.ts.
  test('is told when the last admin would lose the role, and sees that nothing changed', async ({ page, api }) => {
    const { id, customerId } = await signUp(api)
    await api.patch(`/api/people/${id}`, { headers: bearer(keys.admin()), data: { roles: ['admin'] } })
    const refusal = {
      type: '/problems/conflict',
      title: 'This conflicts',
      status: 409,
      detail: 'This is the last admin.',
    }
    await page.route(`**/api/people/${id}`, (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) })
        : route.continue(),
    )
    const people = new PeoplePage(page)
    await people.openPerson(customerId)
    await people.roleSwitch('Admin').click()
    await expect(page.getByText('This is the last admin.')).toBeVisible()
    await expect(people.roleSwitch('Admin')).toBeChecked()
  })

  test('sees of a journal dates and numbers, and that the words are hidden', async ({ page, api }) => {
    const { customerId, username } = await signUp(api)
    const headers = bearer(await signIn(api, username))
    const secret = unique('secret')
    await api.post('/api/entries', { headers, data: { content: `I was glad of ${secret}.`, mood: 'bright' } })
    const people = new PeoplePage(page)
    await people.openPerson(customerId)
    const journal = page.getByRole('region', { name: 'Journal' })
    await expect(journal).toContainText('1, 5 words')
    await expect(journal).toContainText(/Mood\+\d\.\d\d over 1 day/)
    await expect(journal).toContainText('The words are hidden')
    await expect(page.locator('body')).not.toContainText(secret)
  })

  test('disables somebody, who is out at once, and enables them', async ({ page, api }) => {
    const { customerId, username } = await signUp(api)
    const headers = bearer(await signIn(api, username))
    const people = new PeoplePage(page)
    await people.openPerson(customerId)
    await people.button('Disable sign-in').click()
    await people.dialog.getByRole('button', { name: 'Disable sign-in' }).click()
    await expect(page.getByText('Disabled: nothing of theirs signs in.')).toBeVisible()
    expect((await api.get('/api/people/me', { headers })).status()).toBe(401)
    await people.button('Enable sign-in').click()
    await expect(people.button('Disable sign-in')).toBeVisible()
  })

  test('invites an instructor and hands over a link, and later another', async ({ page }) => {
    const name = unique('Jana ')
    const people = new PeoplePage(page)
    await people.open()
    await people.button('Invite somebody').click()
    await people.dialog.getByLabel('Name', { exact: true }).fill(name)
    await people.dialog.getByRole('textbox', { name: 'E-mail' }).fill(`${unique('jana')}@example.org`)
    await people.dialog.getByRole('button', { name: 'Make the account' }).click()
    await expect(people.dialog.getByText(/\/reset#tlr_[\w-]{43}$/)).toBeVisible()
    await people.dialog.getByRole('button', { name: 'Done' }).click()
    await people.rows.filter({ hasText: name }).getByRole('link').click()
    await people.button('Make a link to choose a password').click()
    await expect(people.dialog.getByText(/\/reset#tlr_[\w-]{43}$/)).toBeVisible()
  })

  test('imports a file and reads what did not fit', async ({ page, api }) => {
    const number = Number((await signUp(api)).customerId.slice(1)) + 8_000_000
    const people = new PeoplePage(page)
    await people.open()
    await people.button('Import').click()
    const take = (text: string) =>
      people.dialog
        .getByLabel('CSV file')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await take('name\nAsha')
    await expect(people.dialog.getByRole('alert')).toContainText('customer_id')
    await take(`customer_id,name\nC${number},Asha\nnobody,Ben\n`)
    await expect(people.dialog.getByRole('status')).toHaveText('1 made, 0 changed, 1 left out')
    await expect(people.dialog.getByText('line 3')).toBeVisible()
  })

  test('erases somebody once their number is typed, and sees the receipt', async ({ page, api }) => {
    const { id, customerId } = await signUp(api)
    const people = new PeoplePage(page)
    await people.openPerson(customerId)
    await people.button('Erase').click()
    const erase = people.dialog.getByRole('button', { name: 'Erase for good' })
    await expect(erase).toBeDisabled()
    await people.dialog.getByLabel(`Type ${customerId} to confirm`).fill(customerId)
    await erase.click()
    await expect(people.dialog.getByText('people', { exact: true })).toBeVisible()
    await people.dialog.getByRole('button', { name: 'Back to people' }).click()
    await expect(page).toHaveURL(/\/people$/)
    expect((await api.get(`/api/people/${id}`, { headers: bearer(keys.admin()) })).status()).toBe(404)
    await page.goto(`/people/${customerId}`)
    await expect(page.getByText('There is nobody of this number')).toBeVisible()
  })

  test('makes a key by keyboard alone, sees it once, and revokes it', async ({ page, api }) => {
    const name = unique('Shop ')
    await gotoHydrated(page, '/keys')
    await page.getByRole('button', { name: 'Make a key' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').focus()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Choose at least one.')).toBeVisible()
    await dialog.getByRole('checkbox', { name: /^sessions:read/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    const secret = await dialog.getByText(/^tlk_[\w-]{43}$/).innerText()
    expect((await api.get('/api/sessions', { headers: bearer(secret) })).status()).toBe(200)
    await page.keyboard.press('Escape')
    await expect(page.getByText(secret)).toHaveCount(0)
    await page.getByRole('button', { name: `Revoke ${name}` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke the key' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Revoked')
    expect((await api.get('/api/sessions', { headers: bearer(secret) })).status()).toBe(401)
  })

  test('reads who looked at whose data, by filter', async ({ page, api }) => {
    const { customerId, name, id } = await signUp(api)
    const headers = bearer(keys.admin())
    await api.get(`/api/people/${id}`, { headers })
    await api.patch(`/api/people/${id}`, { headers, data: { loyalty_tier: 'gold' } })
    await gotoHydrated(page, `/people/${customerId}`)
    await page.getByRole('link', { name: 'Who looked' }).click()
    const rows = page.getByRole('table').locator('tbody').getByRole('row')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(1)).toContainText('Changed a person')
    await expect(rows.nth(1)).toContainText('loyalty tier')
    await expect(rows.nth(1).getByRole('link', { name })).toBeVisible()
    await page.getByLabel('What').selectOption('person_changed')
    await expect(rows).toHaveCount(1)
    await expect(page).toHaveURL(/action=person_changed/)
    await page.getByLabel('To', { exact: true }).fill('2020-01-01')
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await expect(page).toHaveURL(/\/audit$/)
    await page.getByLabel('By whom').fill('C99999999999')
    await page.getByLabel('By whom').press('Enter')
    await expect(page.getByText('Nothing matches')).toBeVisible()
  })

  test('moves through people with J and K', async ({ page, api }) => {
    const tag = unique('Keys ')
    for (const name of [`${tag} a`, `${tag} b`]) await signUp(api, name)
    const people = new PeoplePage(page)
    await people.open(`?q=${encodeURIComponent(tag)}`)
    await expect(people.rows).toHaveCount(2)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${tag} a`)
  })

  for (const { theme, width, height } of looks) {
    test(`the pages of the admin are accessible, ${theme} at ${width}`, async ({ page, api }) => {
      const { customerId } = await signUp(api)
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const people = new PeoplePage(page)
      for (const path of [`/people/${customerId}`, '/keys', '/audit']) {
        await gotoHydrated(page, path)
        await expectAccessible(page)
      }
      await people.open()
      await expectAccessible(page)
      for (const name of ['Invite somebody', 'Import']) {
        await page.getByRole('button', { name }).click()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
      }
      await gotoHydrated(page, '/keys')
      await page.getByRole('button', { name: 'Make a key' }).click()
      await expectAccessible(page)
    })
  }
})

test('an instructor is told that these pages are the admins’', async ({ page, api }) => {
  const { id, username } = await signUp(api)
  await api.patch(`/api/people/${id}`, { headers: bearer(keys.admin()), data: { roles: ['instructor'] } })
  await signInBrowser(page, { name: username, password })
  await page.goto('/people')
  await expect(page.getByText('This page is for admins')).toBeVisible()
  for (const path of ['/keys', '/audit', `/people/${id}`]) {
    await page.goto(path)
    await expect(page.getByText('This page is for admins')).toBeVisible()
  }
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Keys')).toHaveCount(0)
})
