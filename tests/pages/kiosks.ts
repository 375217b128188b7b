import { expect, type Page } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated, hydrated } from './hydrated'

/** A kiosk, and a code that sets a screen up as it. */
export async function newKiosk(api: Program, data: Record<string, unknown> = {}) {
  const headers = bearer(keys.admin())
  const body = { name: unique('Kiosk '), place: 'Pune', ...data }
  const { id } = await (await api.post('/api/kiosks', { headers, data: body })).json()
  const { code } = await (await api.post(`/api/kiosks/${id}/code`, { headers })).json()
  return { ...body, id: id as string, code: code as string }
}

/** The admin's list of kiosks. */
export class KiosksPage {
  constructor(readonly page: Page) {}

  async open() {
    await gotoHydrated(this.page, '/kiosks')
  }

  row(name: string) {
    return this.page.getByRole('row').filter({ hasText: name })
  }

  dialog(name: string) {
    return this.page.getByRole('dialog', { name })
  }

  button(name: string) {
    return this.page.getByRole('button', { name })
  }

  /** The code in sight, without its space. */
  async code() {
    const label = (await this.page.getByRole('img', { name: /^The code:/ }).getAttribute('aria-label')) ?? ''
    return label.replace('The code: ', '').replaceAll(' ', '')
  }
}

/** The page on which a screen is set up. */
export class KioskSetupPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto('/kiosk/setup')
    await hydrated(this.page)
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Set-up code' })
  }

  async type(code: string) {
    await this.field.fill(code)
    await this.page.getByRole('button', { name: 'Make this screen a kiosk' }).click()
  }

  async becomes(name: string, place: string) {
    await expect(this.page.getByRole('heading', { name: `This screen is now ${name}, ${place}` })).toBeVisible()
  }
}
