import { admin } from '@/tests/app-server'
import { bearer, expect, keys, test, unique, uniquePhone } from '@/tests/fixtures'
import { ChatPage } from '@/tests/pages/chat'
import { KioskPage } from '@/tests/pages/kiosk'
import { SignInPage } from '@/tests/pages/sign-in'

const password = 'four plain english words'

test('one session from the website to the kiosk and back, watched live, ended, learned from and exported', async ({
  page,
  browser,
  baseURL,
  api,
}) => {
  test.slow()
  const origin = baseURL ? { baseURL } : {}
  const phone = uniquePhone()
  const name = unique('Arjun')
  const headers = bearer(keys.admin())

  // On the website somebody makes an account and asks.
  const account = new SignInPage(page)
  await account.openSignUp()
  await account.signUp({ kind: 'Phone', value: phone, password, name })
  const chat = new ChatPage(page)
  await chat.say('I cycle to work in the rain')
  const listed = await (await api.get(`/api/sessions?q=${name}`, { headers })).json()
  const sessionId: string = listed.items[0].session_id

  // In the shop the same conversation goes on at the kiosk.
  const shop = await browser.newContext({ ...origin, viewport: { width: 1080, height: 1920 } })
  const kiosk = new KioskPage(await shop.newPage())
  await kiosk.withNumber(phone)
  await kiosk.password.fill(password)
  await kiosk.continue.click()
  await expect(kiosk.said('I cycle to work in the rain')).toBeVisible()
  await expect(kiosk.log).toContainText('Picked up from the website')
  await kiosk.say('Show me rain jackets')
  await kiosk.page.getByRole('button', { name: 'Add: Monsoon shell' }).click()
  await expect(kiosk.basketBar).toContainText('₹6,490')
  await kiosk.finish()
  await shop.close()

  // Back at home words and basket are there, and the person agrees that it may be learned from.
  await page.reload()
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await expect(chat.log).toContainText('Carried on here from the kiosk')
  await expect(chat.basket).toContainText('Monsoon shell')
  await chat.consent.click()
  await expect(page.getByText('You can turn this off again at any time.')).toBeVisible()

  // Staff see it live, and the next words without a reload.
  const desk = await browser.newContext({ ...origin, viewport: { width: 1440, height: 900 } })
  const staff = await desk.newPage()
  const signIn = new SignInPage(staff)
  await signIn.open('?next=/sessions')
  await signIn.signIn({ name: admin.username, password: admin.password })
  await staff.getByRole('link', { name }).click()
  await expect(staff).toHaveURL(new RegExp(`/sessions/${sessionId}`))
  const timeline = staff.getByRole('region', { name: 'Timeline' })
  await expect(timeline.getByText('Show me rain jackets')).toBeVisible()
  await chat.say('Does the shell fit over a pullover?')
  await expect(timeline.getByText('Does the shell fit over a pullover?')).toBeVisible()

  // It ends; the pipeline works it, and what comes out is reviewed and exported.
  await chat.finish()
  const runs = async () => (await api.get(`/api/pipeline/runs?sessionId=${sessionId}`, { headers })).json()
  await expect.poll(async () => (await runs()).items[0]?.status).toBe('completed')
  await desk.close()
  const examples = await (await api.get(`/api/training-examples?sessionId=${sessionId}`, { headers })).json()
  expect(examples.items.length).toBeGreaterThan(0)
  for (const { id } of examples.items) {
    const reviewed = await api.patch(`/api/training-examples/${id}`, { headers, data: { review: 'accepted' } })
    expect(reviewed.status()).toBe(200)
  }
  const query = `format=openai&review=accepted&minQuality=0&sessionId=${sessionId}`
  const lines = (await (await api.get(`/api/datasets/export?${query}`, { headers })).text()).trim().split('\n')
  expect(lines).toHaveLength(examples.items.length)
  expect(lines.join('\n')).toContain('rain')
  expect(lines.join('\n')).not.toContain(phone)
})
