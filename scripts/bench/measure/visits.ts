import type { Page } from '@playwright/test'
import { pagesOnDisk } from '@/tests/api/access/route-files'

export type Visit = {
  name: string
  path: string
  size: { width: number; height: number }
  /** Nobody who has signed in. */
  stranger: boolean
  /** Times it is opened and counted. */
  rounds: number
  atMostKb: number
  use?: (page: Page) => Promise<void>
}

const kiosk = { width: 1080, height: 1920 }
const desktop = { width: 1280, height: 800 }

/** What people do on the pages that are used most, by touch or click and by key. */
const used: Visit[] = [
  {
    name: 'kiosk',
    path: '/kiosk',
    size: kiosk,
    stranger: true,
    rounds: 5,
    atMostKb: 60,
    use: async (page) => {
      await page.getByRole('button', { name: 'Touch to start' }).click()
      for (const digit of '9876543210') await page.getByRole('button', { name: digit, exact: true }).click()
      await page.getByRole('button', { name: 'Carry on as a guest' }).click()
      const question = page.getByRole('textbox', { name: 'Your question' })
      await question.pressSequentially('Show me umbrellas')
      await question.press('Enter')
      await page
        .getByRole('button', { name: /^Add: / })
        .first()
        .click()
    },
  },
  {
    name: 'chat',
    path: '/chat',
    size: desktop,
    stranger: true,
    rounds: 5,
    atMostKb: 120,
    use: async (page) => {
      await page.getByRole('button', { name: 'Carry on as a guest' }).click()
      const message = page.getByRole('textbox', { name: 'Your message' })
      await message.pressSequentially('Show me umbrellas')
      await message.press('Enter')
      await page
        .getByRole('button', { name: /^Add: / })
        .first()
        .click()
    },
  },
  {
    name: 'sessions',
    path: '/sessions',
    size: desktop,
    stranger: false,
    rounds: 5,
    atMostKb: 120,
    use: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('nobody')
    },
  },
]

const isForStrangers = (page: string) => /^\/(kiosk|signin|signup|reset|widget)(\/|$)/.test(page)

/** Every page of the source: what people do on the most used, the rest as it opens. */
export async function everyVisit(addressOf: (page: string) => Promise<string>): Promise<Visit[]> {
  const others = pagesOnDisk().filter((page) => !used.some(({ path }) => path === page))
  const opened = others.map(async (page) => ({
    name: page,
    path: await addressOf(page),
    size: page.startsWith('/kiosk/') ? kiosk : desktop,
    stranger: isForStrangers(page),
    rounds: 2,
    atMostKb: page.startsWith('/kiosk/') ? 60 : 120,
  }))
  return [...used, ...(await Promise.all(opened))]
}
