import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { eq, sql as text } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { isDatabaseAway } from '@/lib/errors'
import { closeDatabase, db, newestMigration, sql } from './client'
import { hear } from './listen'
import { people } from './schema/people'
import { watchDatabase } from './watch'

const direct = process.env.DATABASE_URL ?? ''
let undo: (() => unknown)[] = []

afterEach(async () => {
  for (const step of undo.reverse()) await step()
  undo = []
})

/** A way to the database on which everything can be held up without being refused, as by a machine that hangs. */
async function startWay() {
  const to = new URL(direct)
  const ends = new Set<Socket>()
  let held = false
  const server = createServer((caller) => {
    const target = connect(Number(to.port), to.hostname)
    for (const [end, other] of [
      [caller, target],
      [target, caller],
    ] as const) {
      ends.add(end)
      end.on('error', () => {})
      end.once('close', () => other.destroy())
      end.on('data', (chunk) => other.write(chunk))
      if (held) end.pause()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(direct)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    hold(now: boolean) {
      held = now
      for (const end of ends) held ? end.pause() : end.resume()
    },
    stop() {
      for (const end of ends) end.destroy()
      server.close()
    },
  }
}

test('nobody waits for a database that hangs, and all goes on by itself once it answers', async () => {
  const way = await startWay()
  process.env.DATABASE_URL = way.url
  const told: boolean[] = []
  const heard: string[] = []
  const stop = watchDatabase({ url: way.url, tell: (away) => told.push(away) })
  undo.push(way.stop, closeDatabase, stop, () => {
    process.env.DATABASE_URL = direct
  })
  let listening = 0
  hear(
    'trial',
    (payload) => heard.push(payload),
    () => listening++,
  )
  const prepared = db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.name, text.placeholder('name')))
    .prepare('trial')
  expect(await prepared.execute({ name: 'nobody' })).toEqual([])
  await expect.poll(() => listening).toBe(1)

  let begun = () => {}
  const inTransaction = new Promise<void>((resolve) => {
    begun = resolve
  })
  let held = () => {}
  const hanging = new Promise<void>((resolve) => {
    held = resolve
  })
  const inside = sql.begin(async (tx) => {
    begun()
    await hanging
    return tx`select ${'1'}::text`
  })
  await inTransaction
  way.hold(true)
  held()
  const waiting = await Promise.allSettled([sql`select 1`, inside, db.select().from(people)])
  for (const one of waiting) expect(one.status === 'rejected' && isDatabaseAway(one.reason)).toBe(true)
  expect(told).toEqual([true])
  expect(await newestMigration()).toBe('away')
  expect(() => sql`select 1`).toThrow('does not answer')

  way.hold(false)
  await expect.poll(() => told).toEqual([true, false])
  expect(await newestMigration()).toBeGreaterThan(0)
  expect(await prepared.execute({ name: 'nobody' })).toEqual([])
  await expect.poll(() => listening).toBe(2)
  await sql.notify('trial', 'again')
  await expect.poll(() => heard).toEqual(['again'])
})
