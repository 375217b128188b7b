import { expect, test } from 'vitest'
import { connectionWarning, mostConnections } from './connections'

test('a copy of the app opens so many connections, and says so where the database has no room for them', async () => {
  expect(mostConnections({ DATABASE_POOL: 20 }, true)).toBe(28)
  expect(mostConnections({ DATABASE_POOL: 20 }, false)).toBe(22)
  expect(await connectionWarning(28)).toBeNull()
  expect(await connectionWarning(400)).toMatch(
    /^The database allows \d+ connections, others hold \d+ now, .* may open 400\./,
  )
})
