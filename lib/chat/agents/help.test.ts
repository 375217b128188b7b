import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { helpTexts } from '@/db/schema/catalog'
import { helpTexts as demo } from '@/db/seed/help-texts'
import { seedCatalogue } from '@/lib/catalog/seed'
import { newId } from '@/lib/ids'
import { help } from './help'
import { de } from './sales/replies/de'
import { en } from './sales/replies/en'
import { hi } from './sales/replies/hi'
import { talkToAll, turnOf, visitor } from './sales/visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('questions about the shop', () => {
  it.each([
    ['en', 'what are your opening hours?', 'opening-hours'],
    ['en', 'are you open on sunday', 'opening-hours'],
    ['en', 'what are your openning huors', 'opening-hours'],
    ['en', 'Hi! I need to return an item, can you help me with that?', 'returns'],
    ['en', 'can I bring it back if my wife does not like it', 'returns'],
    ['en', 'can I return the umbrella?', 'returns'],
    ['en', 'what does shipping cost', 'shipping'],
    ['en', 'can I pay by card?', 'payment'],
    ['en', 'my jacket arrived damaged', 'warranty'],
    ['en', 'do you repair tents?', 'warranty'],
    ['en', 'where can I try it on', 'sizes'],
    ['en', 'where are you', 'address-and-parking'],
    ['en', 'how do I become a gold member', 'loyalty'],
    ['de', 'Wann haben Sie geöffnet?', 'opening-hours'],
    ['de', 'Rückgaberecht?', 'returns'],
    ['de', 'Wie hoch sind die Versandkosten?', 'shipping'],
    ['de', 'Gibt es Geschenkkarten?', 'gift-cards'],
    ['de', 'Wo kann ich parken?', 'address-and-parking'],
    ['de', 'Mein Rucksack ist kaputt', 'warranty'],
    ['hi', 'दुकान कब खुलती है', 'opening-hours'],
    ['hi', 'dukan kab khulti hai', 'opening-hours'],
    ['hi', 'वापसी कैसे होगी', 'returns'],
  ] as const)('%s: %s', async (locale, text, topic) => {
    const said = await talkToAll(locale, text)
    expect(said).toMatchObject({ agent: 'help', why: `help_text:${topic}`, outcome: 'answered' })
    // A long text is quoted in part.
    expect(demo[topic]?.[locale].body).toContain(said.text.slice(0, 40))
  })

  it('are answered in the language of the talk when they use English words', async () => {
    expect((await talkToAll('de', 'Ich suche ein Zelt', 'refund policy?')).text).toContain('30 Tagen')
  })

  it('go on about the same text', async () => {
    expect((await talkToAll('en', 'when are you open?', 'and late on saturday?')).why).toBe('help_text:opening-hours')
  })

  it.each([
    ['en', 'do you have wifi?', en.shop],
    ['en', 'I was charged twice', en.service],
    ['en', 'my promo code is not working', en.service],
    ['en', 'I want to change my shipping address', en.service],
    ['de', 'Haben Sie WLAN?', de.shop],
    ['hi', 'शौचालय कहाँ है', hi.shop],
  ] as const)('that no text answers are declined, with a person (%s: %s)', async (locale, text, reply) => {
    const said = await talkToAll(locale, text)
    expect(said).toMatchObject({ text: reply, agent: 'help', outcome: 'declined', wantsPerson: false })
    expect(said.quick).toContain({ en, de, hi }[locale].quick.person)
  })

  it('who wants a person gets one, whoever spoke last', async () => {
    for (const before of ['hello', 'when are you open?']) {
      const said = await talkToAll('en', before, 'I want to talk to a person')
      expect(said).toMatchObject({ text: en.person(false), wantsPerson: true, why: 'person' })
    }
    expect((await talkToAll('en', 'thanks, talk to you later')).wantsPerson).toBe(false)
  })
})

describe('what is about goods stays with the shop assistant', () => {
  it.each([
    [['hello'], 'nothing_else'],
    [['a rain jacket under 7000'], 'names_goods'],
    [['dry daypack', 'does it have a zip?'], 'points_at_product'],
    [['do you have a repair kit?'], 'names_goods'],
    [['dry daypack', 'add two'], 'basket'],
    [['pay'], 'basket'],
    [['add the storm umbrella', 'Can I return things?', 'pay'], 'basket'],
    [['add the storm umbrella', 'pay', 'no'], 'answers_question'],
    [['where is my order?'], 'orders'],
    [['how many points do I have?'], 'loyalty'],
    [['I need help finding a therapist'], 'nothing_else'],
  ] as const)('%j: %s', async (messages, why) => {
    expect(await talkToAll('en', ...messages)).toMatchObject({ agent: 'sales', why })
  })

  it('and a question between changes nothing of it', async () => {
    const person = visitor('en', { anyAgent: true })
    const { skus, data: before } = await person.say('umbrella')
    const hours = await person.say('what are your opening hours?')
    expect([hours.agent, hours.data]).toEqual(['help', before])
    const added = await person.say('add the second one')
    expect([added.agent, added.data.cart]).toEqual(['sales', [{ sku: skus[1], quantity: 1 }]])
    await person.say('can I pay by card?')
    expect((await person.say('total')).text).toContain('₹')
  })
})

describe('the texts of an admin', () => {
  it('count as soon as they are there, are quoted in part when long, and never change a session', async () => {
    const times = { createdAt: new Date(), updatedAt: new Date() }
    const body = `Umbrellas can be engraved. ${'We have done so for many years. '.repeat(9)}An engraving takes two days and costs ₹200. <b>Ask</b>.`
    const text = {
      id: newId(),
      topic: 'engraving',
      locale: 'en' as const,
      title: 'Engraving',
      body,
      words: 'engrave, monogram',
    }
    await db.insert(helpTexts).values({ ...text, ...times })
    const said = await talkToAll('en', 'how long does engraving take and what does it cost')
    expect(said.why).toBe('help_text:engraving')
    expect(said.text).toContain('takes two days')
    expect(said.text.length).toBeLessThan(260)
    expect((await talkToAll('en', 'do you do monogramms')).why).toBe('help_text:engraving')
    expect((await talkToAll('de', 'Gravieren Sie? Monogram?')).why).toBe('help_text:engraving')
  })

  it('are not asked for by anything', async () => {
    for (const text of [
      '',
      '🙂',
      'x'.repeat(8000),
      'open '.repeat(1500),
      'a '.repeat(4000),
      "'; drop table help_texts; --",
    ]) {
      const turn = turnOf({ text, locale: 'en', data: (await talkToAll('en', 'hello')).data, history: [] })
      const began = performance.now()
      expect((await help.claim(turn, db)).confidence).toBeLessThanOrEqual(1)
      expect((await help.answer(turn, db)).parts[0]).toMatchObject({ type: 'text' })
      expect(performance.now() - began).toBeLessThan(2000)
    }
  })
})
