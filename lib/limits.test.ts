import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { counted, fill, forgetPast, forgive, refuseWhenSpent, spend, tally } from './limits'

test('a limit of N admits exactly N of many at once', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 60 }, () => spend('test', 'everybody', 20, 60)))
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(20)
  const refused = tries.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'too_many', retryAfter: expect.any(Number) })
})

test('looking costs nothing, and what is forgiven is forgotten', async () => {
  for (let i = 0; i < 10; i++) await refuseWhenSpent('looks', 'me', 2, 60)
  await spend('looks', 'me', 2, 60)
  await spend('looks', 'me', 2, 60)
  await expect(refuseWhenSpent('looks', 'me', 2, 60)).rejects.toMatchObject({ code: 'too_many' })
  await forgive('looks', 'me')
  await refuseWhenSpent('looks', 'me', 2, 60)
})

test('a tally counts past the limit and takes back', async () => {
  expect(await counted('tallied', 'me')).toBe(0)
  for (const expected of [1, 2, 3]) expect(await tally('tallied', 'me', 60)).toBe(expected)
  expect(await tally('tallied', 'me', 60, -2)).toBe(1)
  expect(await counted('tallied', 'me')).toBe(1)
  await refuseWhenSpent('tallied', 'me', 2, 60)
})

test('a full key stays full for its time, whatever is given back to it', async () => {
  await tally('filled', 'me', 60)
  await fill('filled', 'me', 300)
  for (let i = 0; i < 10; i++) await tally('filled', 'me', 60, -1)
  const refusal = await refuseWhenSpent('filled', 'me', 2, 60).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'too_many' })
  expect(refusal.retryAfter).toBeGreaterThan(290)
})

test('counts whose time is over are deleted', async () => {
  await sql`insert into rate_limits (key, points, expire) values ('past', 1, ${Date.now() - 1})`
  await spend('present', 'me', 5, 60)
  await forgetPast()
  const left = await sql<{ key: string }[]>`select key from rate_limits`
  expect(left.map((row) => row.key)).not.toContain('past')
  expect(left.some((row) => row.key.startsWith('present:'))).toBe(true)
})

test('what is counted is not told by what is stored', async () => {
  await spend('address', '203.0.113.77', 5, 60)
  const rows = await sql<{ key: string }[]>`select key from rate_limits where key like 'address:%'`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.key).not.toContain('203.0.113')
})
