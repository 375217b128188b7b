import { expect, type Page } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

const admin = () => ({ headers: bearer(keys.admin()) })

/** A product that no other test has. */
export async function makeProduct(api: Program, fields: object = {}) {
  const sku = unique('UI-')
  const name = unique('Picnic bag ')
  const data = {
    ...{ sku, category: 'bags', name: { en: name, de: `${name} de` }, priceInr: 129_900, priceEur: 1590, stock: 5 },
    ...fields,
  }
  const answer = await api.post('/api/products', { ...admin(), data })
  expect(answer.status()).toBe(201)
  return { sku, name }
}

/** A product in all languages, as an admin sees it. */
export async function readProduct(api: Program, sku: string) {
  return (await api.get(`/api/products/${sku}`, admin())).json()
}

/** A guest's order of one product. */
export async function placeOrder(api: Program, sku: string, quantity: number) {
  const started = await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })
  const { session, session_token } = await started.json()
  const headers = bearer(session_token)
  const address = `/api/sessions/${session.session_id}`
  await api.patch(`${address}/cart`, { headers, data: { sku, quantity } })
  const answer = await api.post(`${address}/orders`, { headers, data: {} })
  expect(answer.status()).toBe(201)
  const { id, number } = await answer.json()
  return { id: id as string, number: number as string, address, headers }
}

/** The admin's catalogue, and the staff's orders. */
export class CataloguePage {
  constructor(readonly page: Page) {}

  async open(search = '') {
    await gotoHydrated(this.page, `/catalogue${search}`)
    await expect(this.page.getByRole('tablist')).toBeVisible()
  }

  async openOrders(search = '') {
    await gotoHydrated(this.page, `/orders${search}`)
    await expect(this.page.getByRole('radiogroup')).toHaveAttribute('tabindex', '0')
  }

  get search() {
    return this.page.getByRole('searchbox')
  }

  get rows() {
    return this.page.getByRole('table').locator('tbody').getByRole('row')
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  stockOf(name: string) {
    return this.page.getByRole('textbox', { name: `Stock of ${name}` })
  }

  get dialog() {
    return this.page.getByRole('dialog')
  }

  get question() {
    return this.page.getByRole('alertdialog')
  }

  /** Chooses a file in the open dialog of an import. */
  async take(name: string, text: string) {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.dialog.getByLabel('CSV file').setInputFiles(file)
  }
}
