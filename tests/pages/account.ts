import type { Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** The page where people look after their account, and the one where they set a password by a link. */
export class AccountPage {
  constructor(readonly page: Page) {}

  get name() {
    return this.page.getByLabel('Name', { exact: true })
  }

  get currentPassword() {
    return this.page.getByLabel('Current password', { exact: true })
  }

  get newPassword() {
    return this.page.getByLabel('New password', { exact: true })
  }

  get devices() {
    return this.page.getByRole('list', { name: 'Devices' }).getByRole('listitem')
  }

  get dialog() {
    return this.page.getByRole('alertdialog')
  }

  async open() {
    await gotoHydrated(this.page, '/account')
  }

  async openReset(url: string) {
    await gotoHydrated(this.page, url)
  }

  async changePassword(current: string, next: string) {
    await this.currentPassword.fill(current)
    await this.newPassword.fill(next)
    await this.page.getByRole('button', { name: 'Change the password' }).click()
  }

  /** Signs a device out and says yes to the question. */
  async signOut(device: string) {
    await this.page.getByRole('button', { name: `Sign out ${device}`, exact: true }).click()
    await this.dialog.getByRole('button', { name: 'Sign out' }).click()
  }
}
