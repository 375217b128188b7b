import type { Page } from '@playwright/test'
import { bearer, type Database, expect, keys, serverUrl, test } from '@/tests/fixtures'
import { openSmallShop } from '@/tests/fixtures/small-shop'
import { UnsteadyWay } from '@/tests/fixtures/unsteady-way'
import { expectAccessible } from '@/tests/pages/axe'
import { Extension } from '@/tests/pages/extension'
import type { Program } from '@/tests/program'

const goal = 'Buy a Nordlys rain jacket in size M'
const secrets = {
  email: 'jana.krueger@example.com',
  name: 'Jana Krüger',
  password: 'correct-horse-9',
  card: '4242424242424242',
}
const code = '737'

/** The journey as it is told below, once: nothing missing, nothing twice. */
const journey = [
  'navigation',
  'click searchbox Search',
  'input searchbox Search rain jacket',
  'key searchbox Search Enter',
  'submit form',
  'navigation',
  'click link Nordlys rain jacket',
  'navigation',
  'select combobox Size M',
  'click button Add to basket',
  'click button This helped me in frame 0',
  'click button Size guide',
  'navigation',
  'click link Checkout',
  'navigation',
  'input textbox E-mail [email]',
  'input textbox Full name [name]',
  'input textbox Password [redacted:password]',
  'input textbox Card number [redacted:card]',
  'input textbox Security code [redacted:cvv]',
  'click checkbox I agree to the terms',
  'click button Pay now',
  'submit form',
  'navigation',
  'click link Orders of [name]',
  'navigation',
]

/** What a model learns from it: each step once, without what only follows from another, and the whole as a plan. */
const calls = [
  "input [data-testid='search'] rain jacket",
  'key Enter',
  'click aria/Nordlys rain jacket[role="link"]',
  'select aria/Size[role="combobox"] M',
  'click aria/Add to basket[role="button"]',
  'click aria/This helped me[role="button"]',
  'click aria/Size guide[role="button"]',
  'click aria/Checkout[role="link"]',
  'input aria/E-mail[role="textbox"] [email]',
  'input aria/Full name[role="textbox"] [name]',
  'input aria/Password[role="textbox"] [key]',
  'input aria/Card number[role="textbox"] [card]',
  'input aria/Security code[role="textbox"] [key]',
  'click aria/I agree to the terms[role="checkbox"]',
  'click aria/Pay now[role="button"]',
  'click aria/Orders of [name][role="link"]',
  'plan',
]

type Recorded = {
  seq: number
  type: string
  url: string
  title: string
  value?: string
  key?: string
  frame?: number[]
  target?: { role?: string; name?: string; selectors: string[][] }
}

async function setUp(extension: Extension, server: string) {
  const options = await extension.open('options')
  await expectAccessible(options)
  await options.getByLabel('Address').fill(server)
  await options.getByLabel('API key').fill('tlk_of-somebody-else')
  await options.getByRole('button', { name: 'Save and try' }).click()
  await expect(options.getByRole('status')).toContainText('does not accept this key')
  await options.getByLabel('API key').fill(keys.journeys())
  await options.getByRole('button', { name: 'Save and try' }).click()
  await expect(options.getByRole('status')).toContainText(`Connected to ${server}`)
  await options.reload()
  await expect(options.getByLabel('API key')).toHaveValue('')
  expect(await options.content()).not.toContain(keys.journeys())
  await options.close()
}

/** Consent is asked for once, and then never again. */
async function start(extension: Extension, page: Page): Promise<Page> {
  const popup = await extension.open('popup')
  await expect(popup.getByRole('heading', { name: 'Before you record' })).toBeVisible()
  await expectAccessible(popup)
  await popup.getByRole('button', { name: 'Agree' }).click()
  await popup.getByLabel('What do you want to get done?').fill(goal)
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: 'Recording' })).toBeVisible()
  await page.bringToFront()
  return popup
}

async function recorded(database: Database, sessionId: string): Promise<Recorded[]> {
  const rows =
    await database`select data from events where session_id = ${sessionId} and source = 'recorder' order by id`
  return rows.map(({ data }) => data as Recorded)
}

/** One step in words, as a reader would tell it. */
const told = ({ type, target, value, key, frame }: Recorded) =>
  [type, target?.role, target?.name, value ?? key, frame && `in frame ${frame}`].filter((word) => word).join(' ')

type Message = { role: string; content: string; tool_calls?: { function: { name: string; arguments: string } }[] }

/** What the pipeline made: the goal that each example speaks of, and the call, or the plan, that is its answer. */
async function examplesOf(api: Program, sessionId: string) {
  const path = `/api/training-examples?sessionId=${sessionId}&limit=100`
  const { items } = await (await api.get(path, { headers: bearer(keys.admin()) })).json()
  return (items as { messages: Message[] }[]).map(({ messages }) => {
    const call = messages.at(-1)?.tool_calls?.[0]?.function
    const said = messages.find(({ role }) => role === 'user')?.content ?? ''
    const words = call ? [call.name, ...Object.values(JSON.parse(call.arguments))].join(' ') : 'plan'
    return { goal: /^Goal: (.*)$/m.exec(said)?.[1], call: words, messages }
  })
}

test('a journey is recorded through a lost connection and a killed worker, and becomes examples without a secret', async ({
  api,
  database,
}, info) => {
  // A browser of its own, a journey, and the pipeline after it.
  test.slow()
  const [shop, way] = [await openSmallShop(), new UnsteadyWay(serverUrl())]
  await way.open()
  const extension = await Extension.load(info)
  try {
    await setUp(extension, way.url)
    const [page = await extension.context.newPage()] = extension.context.pages()
    await page.goto(shop.url)
    const popup = await start(extension, page)

    await page.getByLabel('Search').click()
    await page.keyboard.type('rain jacket')
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(/2 results/)

    // Without a connection, and then without a worker: the page goes at once, and the click must not be lost with it.
    way.way = 'closed'
    await extension.killWorker(page)
    await page.getByRole('link', { name: 'Nordlys' }).click()
    await expect(page).toHaveTitle('Nordlys rain jacket')
    await page.getByRole('combobox').focus()
    await page.keyboard.press('M')
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await page.frameLocator('iframe').getByRole('button').click()
    await page.getByRole('button', { name: 'Size guide' }).click()
    await expect(popup.getByText('There is no connection to the server')).toBeVisible()

    // In another tab, and while it rests, nothing is recorded.
    const elsewhere = await extension.context.newPage()
    await elsewhere.goto(`${shop.url}/products/4712`)
    await elsewhere.getByRole('button', { name: 'Add to basket' }).click()
    await popup.getByRole('button', { name: 'Pause' }).click()
    await expect(popup.getByRole('heading', { name: 'Paused' })).toBeVisible()
    await page.bringToFront()
    await page.getByRole('button', { name: 'Add to basket' }).click()
    way.way = 'deaf'
    await popup.getByRole('button', { name: 'Try now' }).click()
    await expect.poll(() => way.lost).toBe(1)
    await popup.getByRole('button', { name: 'Resume' }).click()
    await expect(popup.getByRole('heading', { name: 'Recording' })).toBeVisible()

    await page.getByRole('link', { name: 'Checkout' }).click()
    await page.getByLabel('E-mail').fill(secrets.email)
    await page.getByLabel('Full name').fill(secrets.name)
    await page.getByLabel('Password').fill(secrets.password)
    await page.getByLabel('Card number').fill(secrets.card)
    await page.getByLabel('Security code').fill(code)
    await page.getByText('I agree to the terms').click()
    await page.getByRole('button', { name: 'Pay now' }).click()
    await expect(page).toHaveTitle(/Thank you/)
    await page.getByRole('link', { name: 'Orders' }).click()
    await popup.getByRole('button', { name: 'Stop' }).click()
    await expect(popup.getByRole('heading', { name: 'Completed' })).toBeVisible()
    await expectAccessible(popup)

    const [session] = await database`
      select id, status, channel, type, goal, training_consent from sessions
      where id in (select session_id from events where data ->> 'url' like ${`${shop.url}/%`})`
    expect(session).toMatchObject({
      status: 'completed',
      channel: 'extension',
      goal,
      type: 'journey',
      training_consent: true,
    })
    const steps = await recorded(database, session?.id)
    expect(steps.map(told)).toEqual(journey)
    expect(steps.map(({ seq }) => seq)).toEqual(journey.map((_, at) => at + 1))
    expect(steps.map(({ url }) => url).filter((url) => !url.startsWith(shop.url))).toEqual([])
    const basket = steps.find(({ target }) => target?.name === 'Add to basket')
    expect(basket?.target?.selectors).toEqual([
      ['aria/Add to basket[role="button"]'],
      ['aria/Add to basket'],
      ['text/Add to basket'],
      ["[data-testid='basket']", 'button'],
    ])
    expect(steps.at(-1)?.title).toBe('Fjell & Regen')
    expect(steps.at(-2)?.title).toBe('Thank you, [name]')

    const examples = await examplesOf(api, session?.id)
    await expect(popup.getByRole('main')).toContainText(`${examples.length} examples from this journey`)
    expect(examples.map(({ call }) => call).sort()).toEqual([`navigate ${shop.url}/`, ...calls].sort())
    expect(new Set(examples.map(({ goal: said }) => said))).toEqual(new Set([goal]))
    // Neither kept anywhere, nor ever on its way: not what was typed, and not what a page said of it.
    const left = way.sent + JSON.stringify([steps, examples])
    for (const secret of [...Object.values(secrets), 'Jana', 'jana']) expect(left).not.toContain(secret)
    expect(left).not.toMatch(new RegExp(`["=]${code}\\b`))

    await popup.getByRole('button', { name: 'Withdraw' }).click()
    await popup.getByRole('button', { name: 'Withdraw' }).click()
    await expect(popup.getByText('The recording is withdrawn')).toBeVisible()
    expect(await examplesOf(api, session?.id)).toEqual([])
  } finally {
    await extension.close()
    shop.close()
    way.close()
  }
})
