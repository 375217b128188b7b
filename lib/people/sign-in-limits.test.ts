import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { env } from '@/lib/env'
import { refuseAfterFailures, takeTry } from './sign-in-limits'

const limit = env().LIMIT_SIGNIN_FAILURES

beforeEach(async () => {
  await sql`delete from rate_limits`
})

const tried = { account: 'username:asha', address: '192.0.2.1' }

async function fail(attempt = tried, times = limit) {
  for (let n = 0; n < times; n++) await (await takeTry(attempt)).failed()
}

async function wait(attempt = tried): Promise<number> {
  const refusal = await takeTry(attempt).then(
    () => ({ retryAfter: 0 }),
    (error) => error,
  )
  return refusal.retryAfter
}

/** Lets all that counts for less than these seconds pass. */
const pass = (seconds: number) =>
  sql`update rate_limits set expire = expire - ${seconds * 1000} where key not like '%rounds%' and key not like '%known%'`

test('the wait begins after the last failure that is free, and doubles each round up to a quarter of an hour', async () => {
  const waits: number[] = []
  for (let round = 0; round < 6; round++) {
    await fail(tried, limit - 1)
    expect(await wait()).toBe(0)
    await pass(3600)
    await fail()
    waits.push(await wait())
    await pass(3600)
  }
  expect(waits).toEqual([60, 120, 240, 480, 900, 900])
})

test('an account is shut from every address, an address for every account', async () => {
  await fail()
  expect(await wait({ ...tried, address: '192.0.2.2' })).toBe(60)
  expect(await wait({ ...tried, account: 'username:ravi' })).toBe(60)
  expect(await wait({ account: 'username:ravi', address: '192.0.2.2' })).toBe(0)
  await expect(refuseAfterFailures(tried)).rejects.toMatchObject({ code: 'too_many', retryAfter: 60 })
})

test('a success forgets what the account failed, and nothing of what its address failed for others', async () => {
  const ravi = { ...tried, account: 'username:ravi' }
  await fail(ravi, limit - 1)
  await (await takeTry(tried)).fitted()
  await fail({ ...tried, address: '192.0.2.2' }, limit - 1)
  expect(await wait({ ...tried, address: '192.0.2.3' })).toBe(0)
  await fail(ravi, 1)
  expect(await wait({ account: 'username:meera', address: tried.address })).toBe(60)
})

test('whoever mistypes and then gets it right leaves nothing behind for others at the same address', async () => {
  for (let person = 0; person < 4; person++) {
    const mine = { account: `username:person${person}`, address: '192.0.2.1' }
    await fail(mine, limit - 1)
    await (await takeTry(mine)).fitted()
  }
  await fail({ account: 'username:stranger', address: '192.0.2.1' }, limit - 1)
  expect(await wait({ account: 'username:another', address: '192.0.2.1' })).toBe(0)
})

test('the owner gets in from where they signed in before, whatever strangers fail', async () => {
  await (await takeTry(tried)).fitted()
  for (let stranger = 0; stranger < limit; stranger++) await fail({ ...tried, address: `192.0.2.1${stranger}` }, 1)
  expect(await wait({ ...tried, address: '192.0.2.99' })).toBe(60)
  expect(await wait()).toBe(0)
  await fail(tried, limit - 1)
  expect(await wait()).toBe(60)
})

test('of many tries at once only as many are free as one after the other', async () => {
  const all = await Promise.allSettled(Array.from({ length: 40 }, () => takeTry(tried)))
  const free = all.filter((one) => one.status === 'fulfilled')
  expect(free).toHaveLength(limit)
  await Promise.all(free.map((one) => one.value.failed()))
  expect(await wait()).toBe(60)
})

test('tries that end well after the wait began do not cut it short', async () => {
  const own = { account: 'username:mallory', address: tried.address }
  const mine = await Promise.all(Array.from({ length: limit - 1 }, () => takeTry(own)))
  await fail(tried, 1)
  await Promise.all(mine.map((one) => one.fitted()))
  expect(await wait({ account: 'username:meera', address: tried.address })).toBe(60)
})

test('asking which numbers have a password is counted by address', async () => {
  const asks = await Promise.allSettled(
    Array.from({ length: limit * 4 + 1 }, (_, n) =>
      refuseAfterFailures({ ...tried, account: `phone:+9198300000${n}` }),
    ),
  )
  expect(asks.filter((one) => one.status === 'rejected')).toHaveLength(1)
})

test('neither accounts nor addresses can be read in what is stored', async () => {
  await fail()
  const rows = await sql<{ key: string }[]>`select key from rate_limits`
  expect(rows.length).toBeGreaterThan(2)
  for (const { key } of rows) expect(key).not.toMatch(/asha|192\.0/)
})
