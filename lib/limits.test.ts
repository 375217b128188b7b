import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { forgetPast, forgive, refuseWhenSpent, spend } from './limits'

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
  await forgive('looks', 'me', 2, 60)
  await refuseWhenSpent('looks', 'me', 2, 60)
})

test('counts whose time is over are deleted', async () => {
  await sql`insert into rate_limits (key, points, expire) values ('past', 1, ${Date.now() - 1})`
  await spend('present', 'me', 5, 60)
  await forgetPast()
  const left = await sql<{ key: string }[]>`select key from rate_limits`
  expect(left.map((row) => row.key)).not.toContain('past')
  expect(left.map((row) => row.key)).toContain('present:me')
})
