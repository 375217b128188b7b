import { bearer, expect, keys, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { WorkshopPage } from '@/tests/pages/workshop-page'

test('a student goes through all seven steps, and the log tells each of them', async ({ page, api }) => {
  const workshop = new WorkshopPage(page)
  const token = await workshop.open()
  await workshop.connect('Priya Nair', 'nonsense')
  await expect(page.getByText('Incorrect workshop key provided')).toBeVisible()
  await workshop.connect('Priya Nair', 'wk-demo42')
  await workshop.goOnTo('Meet the agent')
  await workshop.button('Ask it what it can do').click()
  await workshop.goOnTo('Choose use case')
  await page.getByRole('radio', { name: 'Reception desk' }).click()
  await workshop.button('Use this one').click()
  await workshop.goOnTo('Provision services')
  await page.getByRole('switch', { name: /Practise with failing/ }).click()
  await workshop.button('Switch the services on').click()
  await expect(page.getByRole('alert').filter({ hasText: 'The phone number is already taken' })).toBeVisible()
  await page.getByRole('switch', { name: /Practise with failing/ }).click()
  await workshop.button('Try once more').click()
  await workshop.goOnTo('Build the flow')
  await workshop.button('Deploy the flow').click()
  await workshop.goOnTo('Test call')
  await workshop.button('Place a test call').click()
  await workshop.goOnTo('Wrap up')
  await workshop.button('Finish the workshop').click()
  await expect(page.getByText('You are through.')).toBeVisible()

  const read = async () => {
    const path = `/api/session-log?sessionToken=${token}&order=asc&limit=1000`
    return (await (await api.get(path, { headers: bearer(keys.logRead()) })).json()).events
  }
  await expect.poll(async () => (await read()).at(-1)?.event_data.actionName).toBe('finish_done')
  const events: { event_type: string; student_name: string | null; event_data: Record<string, unknown> }[] =
    await read()
  const of = (type: string) =>
    events.filter(({ event_type }) => event_type === type).map(({ event_data }) => event_data)
  expect(of('init')[0]?.steps).toHaveLength(7)
  expect(of('navigation').map(({ to, toStepName }) => [to, toStepName])).toEqual([
    [1, 'Meet the agent'],
    [2, 'Choose use case'],
    [3, 'Provision services'],
    [4, 'Build the flow'],
    [5, 'Test call'],
    [6, 'Wrap up'],
  ])
  expect(of('error')).toMatchObject([
    { errorType: 'key_validation_failed', statusCode: 422, currentStep: 0 },
    { errorType: 'number_purchase_failed', statusCode: 409, currentStep: 3, stepName: 'Provision services' },
  ])
  expect(of('api_call').map(({ endpoint, status }) => [endpoint, status])).toEqual([
    ['/api/practice/connect', 422],
    ['/api/practice/connect', 200],
    ['/api/practice/provision', 409],
    ['/api/practice/provision', 200],
    ['/api/practice/deploy', 200],
    ['/api/practice/call', 200],
  ])
  expect(of('state_change')).toMatchObject([{ stateName: 'servicesReady', oldValue: false, newValue: true }])
  expect(events.at(-1)?.student_name).toBe('Priya Nair')
  // What somebody types as a key is nobody's to read.
  expect(JSON.stringify(events)).not.toContain('wk-demo42')
})

test('whoever asks for help is seen to wait, is written to, and answers; a reload keeps all of it', async ({
  page,
  api,
  adminToken,
  database,
}) => {
  const workshop = new WorkshopPage(page)
  const token = await workshop.open()
  await workshop.askForHelp('It says not authorised.')
  const session = async () => (await database`select id, needs_help_at from sessions where outside_token = ${token}`)[0]
  await expect.poll(async () => (await session())?.needs_help_at ?? null).not.toBeNull()
  const path = `/api/sessions/${(await session())?.id}/messages`
  const content = 'Functions are off in trial accounts. Turn them on, then try once more.'
  await api.post(path, { headers: bearer(adminToken), data: { content } })
  await expect(workshop.words(content)).toBeVisible()
  expect((await session())?.needs_help_at).toBeNull()
  await workshop.answer('It works now.')
  const { items } = await (await api.get(path, { headers: bearer(adminToken) })).json()
  expect(items.at(-1)).toMatchObject({ role: 'user', content: 'It works now.' })
  await page.reload()
  await expect(workshop.words(content)).toBeVisible()
  await expect(workshop.words('It works now.')).toBeVisible()
  await expect(workshop.words('It says not authorised.')).toBeVisible()
})

test('nothing is learned from unless the student says so; a reload keeps what they said', async ({
  page,
  api,
  adminToken,
  database,
}) => {
  const workshop = new WorkshopPage(page)
  const token = await workshop.open()
  const session = async () => (await database`select id from sessions where outside_token = ${token}`)[0]
  await expect.poll(async () => (await session())?.id ?? null).not.toBeNull()
  const path = `/api/sessions/${(await session())?.id}`
  const given = async () => (await (await api.get(path, { headers: bearer(adminToken) })).json()).training_consent
  await expect(workshop.consent()).not.toBeChecked()
  expect(await given()).toBe(false)
  await workshop.consent().click()
  await expect(page.getByText('Thank you. You can turn this off again')).toBeVisible()
  await expect.poll(given).toBe(true)
  await page.reload()
  await expect(workshop.consent()).toBeChecked()
  await workshop.consent().click()
  await expect.poll(given).toBe(false)
})

test('a note of a known problem is shown to whoever hit it', async ({ page, database }) => {
  const workshop = new WorkshopPage(page)
  const token = await workshop.open()
  const fingerprint = `note ${token}`
  await expect.poll(async () => (await database`select 1 from sessions where outside_token = ${token}`).length).toBe(1)
  await database`
    insert into error_groups (fingerprint, error_type, message, first_seen_at, last_seen_at, note, note_revision)
    values (${fingerprint}, 'refused', 'Key refused', now(), now(), 'We are checking the workshop key.', 1)`
  await database`
    insert into events (session_id, type, source, data, occurred_at)
    select id, 'note', 'system', jsonb_build_object('fingerprint', ${fingerprint}::text, 'revision', 1), now()
    from sessions where outside_token = ${token}`
  await expect(workshop.words('We are checking the workshop key.')).toBeVisible()
})

for (const look of looks) {
  test(`nothing for axe to find, ${look.theme} at ${look.width}`, async ({ page }) => {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.theme })
    const workshop = new WorkshopPage(page)
    await workshop.open()
    await workshop.connect('Priya Nair', 'nonsense')
    await expect(page.getByText('Incorrect workshop key provided')).toBeVisible()
    await expectAccessible(page)
  })
}
