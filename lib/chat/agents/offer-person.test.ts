import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { seedCatalogue } from '@/lib/catalog/seed'
import { sendMessage } from '@/lib/chat/send-message'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { startSession } from '@/lib/sessions/start'
import { de } from './sales/replies/de'
import { en } from './sales/replies/en'

beforeAll(async () => {
  await seedCatalogue()
})

async function talk(locale: 'en' | 'de') {
  const guest = { guest: true, channel: 'website' as const, type: 'visit' as const, locale }
  const started = await startSession({ actor: nobody, address: '192.0.2.7', ...guest })
  const actor = await identify([started.session_token], null)
  const sessionId = started.session.session_id
  const say = async (content: string) => (await sendMessage({ actor, sessionId, content })).reply
  const waits = async () => (await sql`select needs_help_at from sessions where id = ${sessionId}`)[0]?.needs_help_at
  return { say, waits }
}

test('an answer that is the second running to be no help offers a person, and a yes calls one', async () => {
  const { say, waits } = await talk('en')
  expect((await say('do you have wifi?'))?.content).toBe(en.shop)
  const second = await say('I was charged twice')
  expect(second?.content).toBe(`${en.service}\n\n${en.offerPerson}`)
  expect(second?.parts.at(-1)).toMatchObject({ type: 'quick_replies', replies: [en.quick.person, expect.anything()] })
  expect(await waits()).toBeNull()
  expect((await say('yes please'))?.content).toBe(en.person(false))
  expect(await waits()).not.toBeNull()
})

test('an answer that helped in between begins the count anew', async () => {
  const { say, waits } = await talk('de')
  expect((await say('Haben Sie WLAN?'))?.content).toBe(de.shop)
  await say('Wann haben Sie geöffnet?')
  expect((await say('Haben Sie WLAN?'))?.content).toBe(de.shop)
  expect((await say('Haben Sie WLAN?'))?.content).toContain(de.offerPerson)
  await say('nein')
  expect(await waits()).toBeNull()
})
