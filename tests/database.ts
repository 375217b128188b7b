import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '@/db/client'

const template = new URL(inject('databaseServer'))
const name = `test_${process.pid}_${process.env.VITEST_POOL_ID}`

function urlOf(database: string): string {
  const url = new URL(template)
  url.pathname = `/${database}`
  return url.href
}

process.env.DATABASE_URL = urlOf(name)
process.env.LOG_LEVEL ??= 'silent'

// Each file has a database of its own, fresh from the template.
beforeAll(async () => {
  const admin = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} })
  // Copies of one template are made one after the other.
  await admin`select pg_advisory_lock(1)`
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.unsafe(`create database ${name} template template_test`)
  await admin.end()
})

afterAll(async () => {
  await closeDatabase()
})
