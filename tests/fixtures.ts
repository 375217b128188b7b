import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { test as base, expect } from '@playwright/test'
import postgres from 'postgres'
import { admin } from './app-server'
import { type Heard, heardPath } from './messenger-server'
import { Program } from './program'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: the tests' server did not start`)
  return value
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** API keys of the tests' installation, by what they may do. */
export const keys = {
  admin: () => setting('TEST_ADMIN_KEY'),
  logRead: () => setting('TEST_LOG_READ_KEY'),
  telegram: () => setting('TEST_TELEGRAM_KEY'),
  sessions: () => setting('TEST_SESSIONS_KEY'),
  journeys: () => setting('TEST_JOURNEYS_KEY'),
}

/** The rows of the tests' installation, read and written past the product. */
export type Database = postgres.Sql

type WorkerFixtures = { database: Database }

export const serverUrl = () => setting('TEST_URL')

/** What the product sent to a chat in a messenger so far, of which the provider's stand-in knows. */
export async function heardBy(to: string | number): Promise<Heard[]> {
  const answer = await fetch(setting('TEST_MESSENGERS') + heardPath)
  return ((await answer.json()) as Heard[]).filter((one) => one.to === String(to))
}

/** Where the server keeps its files. */
export const serverFolder = () => dirname(setting('TEST_SERVER_LOG'))

/** What the server printed so far. */
export const serverLog = () => readFile(setting('TEST_SERVER_LOG'), 'utf8')

type Fixtures = {
  /** A program without a jar of cookies. */
  api: Program
  /** The token of the admin, signed in for this test. */
  adminToken: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures this one needs.
    async ({}, use) => {
      const sql = postgres(setting('TEST_DATABASE_URL'), { max: 2, onnotice: () => {} })
      await use(sql)
      await sql.end()
    },
    { scope: 'worker' },
  ],
  api: async ({ baseURL }, use) => use(new Program(baseURL ?? '')),
  adminToken: async ({ api }, use) => {
    const response = await api.post('/api/auth/login', { data: admin })
    const { token } = await response.json()
    await use(token)
    await api.post('/api/auth/logout', { headers: bearer(token) })
  },
})

export { expect }

let counter = 0

/** A name that no other test has. */
export function unique(prefix: string): string {
  counter += 1
  return `${prefix}${process.pid}${Date.now().toString(36)}${counter}`
}

/** A valid Indian mobile number that no other test has. */
export function uniquePhone(): string {
  const digits = `${process.pid}${Date.now()}${counter++}`.slice(-8).padStart(8, '0')
  return `+9198${digits}`
}
