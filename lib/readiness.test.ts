import { afterEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { watchDisk } from './disk-room'
import { demandReady } from './readiness'
import { endSigns, giveSign } from './worker-sign'

afterEach(() => {
  giveSign()
  watchDisk('.')
})

test('a copy whose database, workers and disk are as they should be is ready', async () => {
  giveSign()
  await expect(demandReady()).resolves.toBeUndefined()
})

test('a database that is behind this version is told of', async () => {
  const newest = sql`(select max(created_at) from drizzle.__drizzle_migrations)`
  const [gone] = await sql<{ hash: string; created_at: string }[]>`
    delete from drizzle.__drizzle_migrations where created_at = ${newest} returning hash, created_at::text`
  await expect(demandReady()).rejects.toMatchObject({
    code: 'not_ready',
    detail: 'The database is behind this version.',
  })
  await sql`insert into drizzle.__drizzle_migrations ${sql({ hash: gone?.hash ?? '', created_at: gone?.created_at ?? '' })}`
  await expect(demandReady()).resolves.toBeUndefined()
})

test('workers that give no sign, and a disk without room, are told of together', async () => {
  giveSign(Date.now() - 60_000)
  await expect(demandReady()).rejects.toMatchObject({ detail: 'The workers of this copy give no sign.' })
  endSigns()
  watchDisk('/nowhere at all')
  await expect(demandReady()).rejects.toMatchObject({
    status: 503,
    detail: 'The disk of the database is full. The workers of this copy give no sign.',
  })
})
