import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Channel, Locale } from '@/db/enums'
import { products } from '@/db/schema/catalog'
import { events } from '@/db/schema/events'
import { people, userTokens } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { formatPrice } from '@/lib/catalog/price'
import { seedCatalogue } from '@/lib/catalog/seed'
import { languageOfReply } from '@/lib/chat/agents/sales/language'
import { replies } from '@/lib/chat/agents/sales/replies/all'
import { readHistory } from '@/lib/chat/history'
import { sendMessage } from '@/lib/chat/send-message'
import { newId, sha256 } from '@/lib/ids'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { changeSession } from '@/lib/sessions/change'
import { restoreSession } from '@/lib/sessions/restore'
import { startSession } from '@/lib/sessions/start'

beforeAll(async () => {
  await seedCatalogue()
})

async function visit(locale: Locale, channel: Channel = 'website') {
  const guest = { actor: nobody, address: '192.0.2.8', type: 'visit', guest: true } as const
  const { session, session_token } = await startSession({ ...guest, channel, locale })
  const actor = await identify([session_token], null)
  const sessionId = session.session_id
  return {
    actor,
    sessionId,
    choose: (next: Locale) => changeSession({ actor, sessionId, locale: next }),
    async say(content: string) {
      const { reply } = await sendMessage({ actor, sessionId, content })
      const quick = reply?.parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : [])) ?? []
      return { text: reply?.content ?? '', quick }
    },
  }
}

const script: Record<'de' | 'hi', RegExp> = {
  de: /\b(Ich|ich|Sie|Ihr|Ihrem|und|im|das|Summe)\b/,
  hi: /\p{Script=Devanagari}/u,
}

describe.each(['de', 'hi'] as const)('a session that speaks %s', (locale) => {
  const { quick, greeting, unknown } = replies[locale]

  test.each(['ok', '42', '👍', 'Monsoon shell', 'Meadow tent for two'])('answers “%s” in it', async (text) => {
    const said = await (await visit(locale)).say(text)
    expect(said.text).toMatch(script[locale])
    for (const reply of said.quick) expect(languageOfReply({ text: reply, history: [], locale })).toBe(locale)
  })

  test('greets, helps, fills the basket and sums up in it, in its money', async () => {
    const of = await visit(locale)
    expect((await of.say(locale === 'de' ? 'Hallo' : 'नमस्ते')).text).toBe(greeting(0))
    expect((await of.say(quick.help)).text).toBe(replies[locale].help)
    expect((await of.say(locale === 'de' ? 'Wann haben Sie geöffnet?' : 'दुकान कब खुलती है')).text).toMatch(script[locale])
    await of.say(locale === 'de' ? 'Sturmschirm' : 'आँधी छाता')
    const [umbrella] = await db.select().from(products).where(eq(products.sku, 'UMB-001'))
    const added = await of.say(quick.add)
    expect(added.text).toContain(umbrella?.name[locale])
    const total =
      locale === 'de'
        ? formatPrice(umbrella?.priceEur ?? 0, 'EUR', 'de')
        : formatPrice(umbrella?.priceInr ?? 0, 'INR', 'hi')
    expect(added.text).toContain(total)
    expect((await of.say(quick.basket)).text).toContain(total)
    expect((await of.say('🙂')).text).toBe(unknown)
  })
})

test('the reply to what tells no language follows the language chosen last, in whatever was spoken before', async () => {
  const of = await visit('en')
  const before = await of.say('Do you have a rain jacket?')
  await of.choose('hi')
  expect((await of.say('42')).text).toMatch(script.hi)
  // A tap on what was offered before the choice is no English either.
  expect((await of.say(before.quick[1] ?? '')).text).toMatch(script.hi)
  expect((await of.say('Ich suche eine Jacke')).text).toMatch(script.de)
  expect((await of.say('42')).text).toMatch(script.de)
  await of.choose('hi')
  expect((await of.say('42')).text).toMatch(script.hi)
  const rows = await db
    .select({ data: events.data })
    .from(events)
    .where(sql`session_id = ${of.sessionId} and type = 'language'`)
  expect(rows).toEqual([{ data: { from: 'en', to: 'hi' } }])
})

test('a device that comes with a language brings it; nobody else chooses it', async () => {
  const of = await visit('en')
  const names = { telegramId: null, phone: null, customerId: null }
  expect((await restoreSession({ actor: of.actor, names, locale: 'de' })).session.locale).toBe('de')
  expect((await restoreSession({ actor: of.actor, names, channel: 'kiosk' })).session.locale).toBe('de')
  expect((await of.say('42')).text).toMatch(script.de)
  const [admin] = await db
    .insert(people)
    .values({ id: newId(), roles: ['admin'] })
    .returning()
  const person = { id: admin?.id ?? '', tokenId: '', customerId: '', name: null, roles: admin?.roles ?? [] }
  const staff = { ...nobody, person }
  await expect(changeSession({ actor: staff, sessionId: of.sessionId, locale: 'hi' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(
    changeSession({ actor: (await visit('en')).actor, sessionId: of.sessionId, locale: 'hi' }),
  ).rejects.toMatchObject({ code: 'session_not_found' })
})

describe.each(['en', 'de', 'hi'] as const)('at a kiosk that speaks %s', (locale) => {
  const { quick, person } = replies[locale]

  test('the last thing to tap leads to a person, who is told of it, or said to be away', async () => {
    const of = await visit(locale, 'kiosk')
    const { quick: offered } = await of.say(quick.rain)
    expect(offered).toHaveLength(3)
    expect(offered[2]).toBe(quick.person)
    await db.delete(userTokens)
    expect(await of.say(quick.person)).toMatchObject({
      text: person(false),
      quick: expect.not.arrayContaining([quick.person]),
    })
    const [session] = await db.select().from(sessions).where(eq(sessions.id, of.sessionId))
    expect(session?.needsHelpAt).not.toBeNull()
    await someStaff()
    expect((await of.say(quick.person)).text).toBe(person(true))
    expect((await readHistory(of)).items).toHaveLength(6)
  })

  test('which one is meant takes all the room', async () => {
    const of = await visit(locale, 'kiosk')
    await of.say(quick.rain)
    expect((await of.say(quick.add)).quick).toEqual(quick.numbers)
  })
})

/** A member of staff whose page is open. */
async function someStaff() {
  const id = newId()
  await db.insert(people).values({ id, roles: ['instructor'] })
  const sign = { expiresAt: new Date(Date.now() + 60_000), seenAt: new Date() }
  await db.insert(userTokens).values({ id: newId(), personId: id, tokenHash: sha256(id), ...sign })
}
