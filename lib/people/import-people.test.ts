import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { importPeople } from './import-people'
import { member, program } from './member.fixture'
import { signUp } from './sign-up'

const file = (text: string) => new TextEncoder().encode(text)
const imported = async (text: string) => importPeople({ actor: await program('admin'), file: file(text) })
const stored = (customerId: string) =>
  sql`select p.name, p.loyalty_tier, p.roles, i.value as phone, i.sign_in, i.proven_at
    from people p left join identities i on i.person_id = p.id where customer_id = ${customerId} order by i.value`

test('people are made and changed by their number, and a phone is only a claim', async () => {
  const first = 'customer_id,phone,name,loyalty_tier\nC500001,+91 98300 00001,Asha,gold\nC500002,,Ben,\n'
  expect(await imported(first)).toEqual({ created: 2, updated: 0, rejected: [] })
  const asha = {
    name: 'Asha',
    loyalty_tier: 'gold',
    roles: ['customer'],
    phone: '+919830000001',
    sign_in: false,
    proven_at: null,
  }
  expect(await stored('C500001')).toEqual([asha])
  const again = '\ufeffloyalty_tier;customer_id;phone;left_out\r\n;C500001;+919830000001;x\r\nsilver;C500003;;\r\n'
  expect(await imported(again)).toEqual({ created: 1, updated: 1, rejected: [] })
  expect(await stored('C500001')).toEqual([asha])
  expect(await stored('C500003')).toMatchObject([{ name: null, loyalty_tier: 'silver', phone: null }])
})

test('lines that do not fit are told by number, the others stored', async () => {
  const lines = [
    'customer_id,name,phone',
    'C510001,Ok,',
    'X1,No,',
    '',
    'C510002,"Quoted, ""so""",',
    'C510003,open",',
    'C510004,P,12',
    'C510001,Twice,',
  ]
  const { created, rejected } = await imported(lines.join('\n'))
  expect(created).toBe(2)
  expect(rejected.map(({ line }) => line)).toEqual([3, 6, 7, 8])
  expect(rejected[3]?.detail).toBe('C510001 is on line 2 already.')
  expect(await stored('C510002')).toMatchObject([{ name: 'Quoted, "so"' }])
})

test('what is no such file is refused whole', async () => {
  const long = `customer_id\n${Array.from({ length: 100_001 }, (_, n) => `C${n + 1}`).join('\n')}`
  for (const text of ['', 'name\nAsha', '{"customer_id":"C1"}', long]) {
    await expect(imported(text)).rejects.toMatchObject({ code: 'invalid' })
  }
  const bytes = new Uint8Array([0xff, 0xfe, 0x41])
  await expect(importPeople({ actor: await program('admin'), file: bytes })).rejects.toMatchObject({ code: 'invalid' })
  await expect(importPeople({ actor: (await member('operator')).actor, file: bytes })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('numbers from outside are never given to somebody else', async () => {
  const [next] = await sql<{ n: number }[]>`select nextval('customer_number') as n`
  const taken = Array.from({ length: 700 }, (_, index) => `C${(next?.n ?? 0) + 1 + index}`)
  const both = await Promise.all([
    imported(`customer_id\n${taken.join('\n')}`),
    imported(`customer_id\n${taken.toReversed().join('\n')}`),
  ])
  expect(both.map(({ created }) => created).reduce((sum, created) => sum + created)).toBe(700)
  expect(both.map(({ updated }) => updated).reduce((sum, updated) => sum + updated)).toBe(700)
  const { customerId } = await signUp({ username: 'after-import', password: 'four plain english words' })
  expect(taken).not.toContain(customerId)
})

test('what came in is written down in figures', async () => {
  const { actor, id } = await member('admin')
  await importPeople({ actor, file: file('customer_id\nC520001\nnot one\n') })
  expect(await sql`select action, detail from audit where actor_id = ${id}`).toEqual([
    { action: 'person_imported', detail: { created: 1, updated: 0, rejected: 1 } },
  ])
})
