import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { messageVersions } from '@/db/schema/chat'
import { seedCatalogue } from '@/lib/catalog/seed'
import { newId } from '@/lib/ids'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { conversation, type Line } from './conversation.fixture'
import { exportConversation } from './export'
import type { ConversationFormat } from './schema'

const start = new Date('2026-03-14T09:00:00.000Z')
const asked = newId()
const hostile = '=cmd|" /c calc"!A0\n<img src=x onerror=alert(1)> ![x](https://evil.example/x.png)'

const lines: Line[] = [
  { id: asked, content: 'I need a rain jacket' },
  {
    role: 'assistant',
    agent: 'sales',
    replyTo: asked,
    content: 'These keep you dry:',
    parts: [
      { type: 'text', text: 'These keep you dry:' },
      { type: 'products', skus: ['JKT-001', 'GONE-1'] },
    ],
    version: 2,
    feedback: 'down',
    feedbackText: 'Too *dear*',
    feedbackAt: start,
    sentiment: -0.25,
  },
  { content: hostile },
  { role: 'assistant', agent: 'sales', content: 'I am', status: 'interrupted' },
  { role: 'staff', content: 'Good morning' },
]

async function talked(type: 'visit' | 'inner_voice' = 'visit', said = lines) {
  await seedCatalogue()
  const owner = await member('customer')
  const id = newId()
  const own = said.map((line) => ({
    ...line,
    ...(line.id ? { id } : {}),
    ...(line.replyTo ? { replyTo: id } : {}),
  }))
  const { session, messages } = await conversation({ type, personId: owner.id, at: start, lines: own })
  return { owner, session, messages }
}

async function take(actor: typeof nobody, sessionId: string, format: ConversationFormat) {
  const { name, file } = await exportConversation({ actor, sessionId, format })
  return { name, content: await text(file) }
}

test('a conversation to read: who said what, what was shown and thought of it, and nothing that acts', async () => {
  const { owner, session } = await talked()
  const { name, content } = await take(owner.actor, session.id, 'md')
  expect(name).toBe(`conversation-${session.id.slice(-8)}.md`)
  const [jacket] = await sql<{ name: string }[]>`select name ->> 'en' as name from products where sku = 'JKT-001'`
  expect(content).toBe(`# Conversation ${session.id.slice(-8)}

- Kind: Visit
- Customer: ${owner.customerId}
- Began: 2026-03-14 09:00:00 UTC
- Last sign: 2026-03-14 09:00:00 UTC
- Where: website

**${owner.actor.person?.name}** · 2026-03-14 09:00:00 UTC

> I need a rain jacket

**Assistant (sales)** · 2026-03-14 09:00:01 UTC · not liked

> These keep you dry:

> - ${jacket?.name} (JKT-001)
> - GONE-1

Thought of it:

> Too \\*dear\\*

**${owner.actor.person?.name}** · 2026-03-14 09:00:02 UTC

> \\=cmd\\|" /c calc"!A0${'  '}
> \\<img src=x onerror=alert(1)\\> !\\[x\\](https://evil.example/x.png)

**Assistant (sales)** · 2026-03-14 09:00:03 UTC · broke off

> I am

**Staff** · 2026-03-14 09:00:04 UTC

> Good morning
`)
})

test('R31: as JSON it is whole, with what a reply said before; as CSV it is a row a message without formulas', async () => {
  const { owner, session, messages } = await talked()
  const before = { version: 1, content: 'None', parts: [], status: 'complete' as const, replacedAt: start }
  await db.insert(messageVersions).values({ messageId: messages[1]?.id ?? '', sessionId: session.id, ...before })
  const whole = JSON.parse((await take(owner.actor, session.id, 'json')).content)
  expect(whole.session).toMatchObject({ session_id: session.id, type: 'visit', customer_id: owner.customerId })
  expect(whole.messages.map(({ content }: { content: string }) => content)).toEqual(lines.map(({ content }) => content))
  expect(whole.messages[1]).toMatchObject({
    ...{ feedback: 'down', feedbackText: 'Too *dear*', sentiment: -0.25, version: 2 },
    versions: [{ version: 1, content: 'None', replacedAt: start.toISOString() }],
  })

  const { content } = await take(owner.actor, session.id, 'csv')
  const rows = parse(content, { columns: true }) as Record<string, string>[]
  expect(rows.map((row) => row.content)).toEqual(
    lines.map((line) => (line.content === hostile ? `'${hostile}` : line.content)),
  )
  expect(rows[1]).toMatchObject({ role: 'assistant', sentiment: '-0.25', feedback: 'down', version: '2' })
  expect(rows[1]?.products).toMatch(/\(JKT-001\); GONE-1$/)
})

test('a long one comes slice by slice, each message once and in order', async () => {
  const many = Array.from({ length: 450 }, (_, n): Line => ({ content: `message ${n}`, createdAt: start }))
  const { owner, session } = await talked('visit', many)
  const { messages } = JSON.parse((await take(owner.actor, session.id, 'json')).content)
  expect(messages.map(({ content }: { content: string }) => content)).toEqual(many.map(({ content }) => content))
})

test('whoever may not read the words gets nothing; what staff and programs take is written down', async () => {
  const { owner, session } = await talked()
  const companion = await talked('inner_voice')
  const staff = await member('instructor')
  const reader = await program('sessions:read')
  for (const format of ['md', 'json', 'csv'] as const) {
    for (const actor of [nobody, (await member('customer')).actor]) {
      await expect(take(actor, session.id, format)).rejects.toMatchObject({ code: 'session_not_found' })
    }
    await expect(take(staff.actor, companion.session.id, format)).rejects.toMatchObject({ code: 'session_not_found' })
  }
  await take(companion.owner.actor, companion.session.id, 'md')
  await take(owner.actor, session.id, 'md')
  await take(staff.actor, session.id, 'csv')
  await take(reader, session.id, 'json')
  const noted = await sql`
    select actor_id, key_id, person_id, session_id, detail from audit where action = 'session_exported' order by id`
  const about = { person_id: owner.id, session_id: session.id }
  expect(noted).toEqual([
    { ...about, actor_id: staff.id, key_id: null, detail: { format: 'csv' } },
    { ...about, actor_id: null, key_id: reader.key?.id, detail: { format: 'json' } },
  ])
})

test('an order is told by its number, and only in the session that it was placed in', async () => {
  const { owner, session, messages } = await talked()
  const other = await talked()
  const orderId = newId()
  await sql`
    insert into orders (id, number, session_id, event_id, lines, currency, total, status, placed_at, updated_at)
    values (${orderId}, 'T7001', ${session.id}, ${messages[0]?.eventId ?? 0}, '[]', 'EUR', 1, 'placed', now(), now())`
  const part = JSON.stringify([{ type: 'order', orderId }])
  const lastOf = [messages.at(-1)?.id ?? '', other.messages.at(-1)?.id ?? '']
  await sql`update messages set parts = ${part}::text::jsonb where id = any(${lastOf}::uuid[])`
  expect((await take(owner.actor, session.id, 'md')).content).toContain('> - Order T7001')
  expect((await take(other.owner.actor, other.session.id, 'json')).content).not.toContain('T7001')
})
