import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { closeDatabase, db, sql } from './client'
import { aside, asideEach } from './read-replica'

const name = `replica_${process.pid}_${process.env.VITEST_POOL_ID}`
const own = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)

let admin: postgres.Sql
let replica: postgres.Sql

function urlOf(database: string): string {
  const url = new URL(inject('databaseServer'))
  url.pathname = `/${database}`
  return url.href
}

// Another database stands for the replica: what it lags by is told by a row, as in one.
beforeAll(async () => {
  admin = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template template_test`)
  replica = postgres(urlOf(name), { max: 1, onnotice: () => {} })
  process.env.DATABASE_READ_URL = urlOf(name)
})

afterAll(async () => {
  await Promise.all([closeDatabase(), replica.end()])
  await admin.unsafe(`drop database ${name} with (force)`)
  await admin.end()
})

// What was found out about the replica is forgotten with its connections.
beforeEach(async () => {
  await closeDatabase()
  await replica`delete from workers`
})

const beat = (ago: string) => replica`insert into workers values (${randomUUID()}, now() - ${ago}::interval)`

const place = async () => {
  const [row] = await db.execute<{ name: string }>('select current_database() as name')
  return row?.name
}

test('what is heavy is read from a replica that keeps up, and nothing is written there', async () => {
  await beat('1 second')
  expect(await aside(place)).toBe(name)
  expect(await place()).toBe(own)
  await expect(aside(() => sql`insert into rate_limits (key) values ('one')`)).rejects.toThrow('read-only transaction')
})

test('one that lags, or that no worker writes to, is passed over', async () => {
  expect(await aside(place)).toBe(own)
  await closeDatabase()
  await beat('1 minute')
  expect(await aside(place)).toBe(own)
})

test('one that goes away in the middle gives way, unless something was read from it already', async () => {
  await beat('1 second')
  const die = () => sql`select pg_terminate_backend(pg_backend_pid())`
  let tries = 0
  const found = await aside(async () => {
    if (tries++ === 0) await die()
    return place()
  })
  expect([found, tries]).toEqual([own, 2])
  await closeDatabase()
  async function* pages(breaks: number) {
    for (let page = 0; page < 3; page++) {
      if (page === breaks && (await place()) === name) await die()
      yield page
    }
  }
  const read = async (breaks: number) => {
    const seen: number[] = []
    for await (const page of asideEach(() => pages(breaks))) seen.push(page)
    return seen
  }
  expect(await read(0)).toEqual([0, 1, 2])
  await closeDatabase()
  await beat('1 second')
  await expect(read(1)).rejects.toThrow()
})
