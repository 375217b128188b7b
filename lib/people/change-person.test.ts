import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { sessions, sessionTokens } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { nobody } from './actor'
import { changePerson } from './change-person'
import { identify } from './identify'
import { member, program } from './member.fixture'
import { readPerson } from './read-person'
import { newToken } from './tokens'

const absent = '01890000-0000-7000-8000-000000000000'
const audited = (personId: string) =>
  sql`select action, actor_id, key_id, detail, times from audit where person_id = ${personId} order by id`

/** A session of theirs with a device that holds it. */
async function visit(personId: string): Promise<string> {
  const now = new Date()
  const { token, hash } = newToken('tls_')
  const id = newId()
  const data = {
    cart: [],
    recent: [],
    last_action: null,
    chat_context: [],
    conversation_summary: '',
    last_recommended_skus: [],
  }
  const times = { createdAt: now, updatedAt: now, lastActivityAt: now, expiresAt: new Date(now.getTime() + 60_000) }
  await db
    .insert(sessions)
    .values({ id, personId, type: 'visit', channel: 'website', channels: ['website'], data, ...times })
  await db
    .insert(sessionTokens)
    .values({ id: newId(), sessionId: id, tokenHash: hash, channel: 'website', createdAt: now })
  return token
}

test('people change their own name and language, and nothing else of themselves', async () => {
  const own = await member('customer')
  const changed = await changePerson({ actor: own.actor, id: 'me', name: 'Asha', locale: 'de' })
  expect(changed).toMatchObject({ id: own.id, name: 'Asha', locale: 'de', roles: ['customer'] })
  for (const change of [{ roles: ['admin' as const] }, { disabled: false }, { loyalty_tier: 'gold' }]) {
    await expect(changePerson({ actor: own.actor, id: own.id, name: 'X', ...change })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  expect(await readPerson({ actor: own.actor, id: own.customerId })).toEqual(changed)
  expect(await audited(own.id)).toEqual([])
})

test('whoever is not theirs looks like somebody who is not there', async () => {
  const [own, other, instructor] = [await member('customer'), await member('student'), await member('instructor')]
  for (const id of [other.id, other.customerId, absent, 'C999999999']) {
    const notFound = { code: 'not_found', detail: undefined }
    await expect(changePerson({ actor: own.actor, id, name: 'X' })).rejects.toMatchObject(notFound)
    await expect(readPerson({ actor: own.actor, id })).rejects.toMatchObject(notFound)
    await expect(readPerson({ actor: instructor.actor, id })).rejects.toMatchObject(notFound)
    await expect(changePerson({ actor: instructor.actor, id })).rejects.toMatchObject(notFound)
  }
  await expect(readPerson({ actor: nobody, id: 'me' })).rejects.toMatchObject({ code: 'not_found' })
})

test('staff give a loyalty tier and no more; both are written down by the names of the fields', async () => {
  const [customer, instructor] = [await member('customer'), await member('instructor')]
  const { actor } = instructor
  await expect(changePerson({ actor, id: customer.id, name: 'X' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changePerson({ actor, id: absent, loyalty_tier: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await changePerson({ actor, id: customer.customerId, loyalty_tier: 'gold' })).toMatchObject({
    loyalty_tier: 'gold',
  })
  const key = await program('admin')
  await changePerson({ actor: key, id: customer.id, name: null, roles: ['student', 'customer'] })
  await readPerson({ actor: key, id: customer.id })
  await readPerson({ actor: key, id: customer.id })
  expect(await audited(customer.id)).toEqual([
    { action: 'person_changed', actor_id: instructor.id, key_id: null, detail: { fields: ['loyalty_tier'] }, times: 1 },
    { action: 'person_changed', actor_id: null, key_id: key.key?.id, detail: { fields: ['name', 'roles'] }, times: 1 },
    { action: 'person_read', actor_id: null, key_id: key.key?.id, detail: {}, times: 2 },
  ])
})

test('a disabled person is signed out everywhere, once enabled they start anew', async () => {
  const [customer, key] = [await member('customer'), await program('admin')]
  const device = await visit(customer.id)
  expect((await identify([customer.token, device], null)).device).not.toBeNull()
  expect(await changePerson({ actor: key, id: customer.id, disabled: true })).toMatchObject({ disabled: true })
  expect(await identify([customer.token, device], null)).toEqual(nobody)
  expect(await changePerson({ actor: key, id: customer.id, disabled: false })).toMatchObject({ disabled: false })
  expect(await identify([customer.token, device], null)).toEqual(nobody)
})

test('the last admin stays one, and of two who demote each other at once one stays', async () => {
  const key = await program('admin')
  for (let round = 0; round < 8; round += 1) {
    const [one, other] = [await member('admin'), await member('admin')]
    const outcomes = await Promise.allSettled([
      changePerson({ actor: one.actor, id: other.id, roles: ['customer'] }),
      changePerson({ actor: other.actor, id: one.id, disabled: true }),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'conflict' } }])
    const admins = await sql`select id from people where 'admin' = any(roles) and disabled_at is null`
    expect(admins).toHaveLength(1)
    const last = admins[0]?.id === one.id ? one : other
    for (const change of [{ roles: [] }, { disabled: true }]) {
      await expect(changePerson({ actor: last.actor, id: 'me', ...change })).rejects.toMatchObject({ code: 'conflict' })
    }
    // Out of the way of the next round, which brings its own.
    const heir = await member('admin')
    await changePerson({ actor: key, id: last.id, roles: [] })
    await sql`delete from passwords where person_id = ${heir.id}`
    await sql`update people set roles = '{}' where id = ${heir.id}`
  }
})

test('an invited admin without a password yet does not count as one', async () => {
  const [admin, invited] = [await member('admin'), await member('admin')]
  await sql`delete from passwords where person_id = ${invited.id}`
  await expect(changePerson({ actor: admin.actor, id: 'me', roles: [] })).rejects.toMatchObject({ code: 'conflict' })
})
