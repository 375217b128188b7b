import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { noteAudit } from './audit'
import { endKey, makeKey, readKeys } from './manage-keys'
import { member, program } from './member.fixture'
import { readAudit } from './read-audit'
import { auditQuery } from './schema'

const day = (n: number) => new Date(Date.UTC(2026, 4, n))

test('who did what with whose data, the newest first, page by page and by filter', async () => {
  const [admin, operator, customer] = [await member('admin'), await member('operator'), await member('customer')]
  const key = await program('sessions:read')
  const personId = customer.id
  await noteAudit({ actor: operator.actor, action: 'session_read', personId, sessionId: personId, now: day(1) })
  await noteAudit({ actor: key, action: 'person_exported', personId, detail: { rows: 3 }, now: day(2) })
  await noteAudit({ actor: operator.actor, action: 'log_exported', now: day(3) })
  const read = (query: object) => {
    const { actor: by, ...filter } = auditQuery.parse(query)
    return readAudit({ actor: admin.actor, by, ...filter })
  }
  const { items } = await read({ person: customer.customerId })
  expect(items).toMatchObject([
    {
      action: 'person_exported',
      by_person: null,
      by_key: { id: key.key?.id, name: 'program' },
      detail: { rows: 3 },
      at: day(2).toISOString(),
    },
    {
      action: 'session_read',
      by_person: { id: operator.id, customer_id: operator.customerId },
      by_key: null,
      session_id: personId,
    },
  ])
  expect(items[0]?.person).toEqual({ id: personId, name: expect.any(String), customer_id: customer.customerId })
  const actions = async (query: object) => (await read(query)).items.map(({ action }) => action)
  expect(await actions({ actor: operator.id })).toEqual(['log_exported', 'session_read'])
  expect(await actions({ actor: key.key?.id })).toEqual(['person_exported'])
  expect(await actions({ actor: operator.customerId, from: day(2).toISOString() })).toEqual(['log_exported'])
  expect(await actions({ person: personId, to: day(1).toISOString() })).toEqual(['session_read'])
  expect(await actions({ person: personId, action: 'person_exported' })).toEqual(['person_exported'])
  const first = await read({ actor: operator.id, limit: 1 })
  expect(await actions({ actor: operator.id, limit: 1, cursor: first.nextCursor })).toEqual(['session_read'])
  await sql`delete from people where id in (${operator.id}, ${personId})`
  expect((await read({ person: personId, action: 'session_read' })).items).toMatchObject([
    { by_person: null, by_key: null, person: { id: personId, name: null, customer_id: null } },
  ])
})

test('only admins read it', async () => {
  const query = auditQuery.parse({})
  await expect(readAudit({ ...query, actor: (await member('operator')).actor })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { actor } = await member('admin')
  await expect(readAudit({ ...query, actor, person: 'C999999999' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readAudit({ ...query, actor, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
})

test('keys are made, shown and revoked by admins, and that is written down by the key', async () => {
  const { actor } = await member('admin')
  const { id, secret } = await makeKey({ actor, name: 'Shop', scopes: ['log:read', 'log:read'] })
  expect(secret).toMatch(/^tlk_[\w-]{43}$/)
  expect((await readKeys({ actor })).items[0]).toMatchObject({
    id,
    name: 'Shop',
    scopes: ['log:read'],
    revoked_at: null,
  })
  await endKey({ actor, id, now: day(1) })
  await endKey({ actor, id, now: day(2) })
  expect((await readKeys({ actor })).items[0]?.revoked_at).toBe(day(1).toISOString())
  const { items } = await readAudit({ ...auditQuery.parse({ limit: 3 }), actor })
  expect(items.map(({ action, key }) => [action, key?.name])).toEqual([
    ['key_revoked', 'Shop'],
    ['key_revoked', 'Shop'],
    ['key_made', 'Shop'],
  ])
  const operator = (await member('operator')).actor
  await expect(readKeys({ actor: operator })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(makeKey({ actor: operator, name: 'x', scopes: ['admin'] })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(endKey({ actor: operator, id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(endKey({ actor, id: '01890000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'not_found',
  })
})
