import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { customer, givePassword, guest, visitor } from '@/lib/banking/bank.fixture'
import { accountsOf, cardsOf } from '@/lib/banking/read-accounts'
import { seedCatalogue } from '@/lib/catalog/seed'
import type { Turn } from './agent'
import { bankReplies } from './banking/replies/all'
import { talkAt } from './banking/talk.fixture'
import { replies } from './sales/replies/all'

beforeAll(async () => {
  await seedCatalogue()
})

const guestSession = async (): Promise<Turn['session']> => {
  const { sessionId } = await guest()
  return { id: sessionId, type: 'visit', channel: 'kiosk', personId: null }
}

describe('whose accounts', () => {
  it.each([
    ['en', 'What is the balance of my savings account?'],
    ['en', 'Transfer €50 to Anna'],
    ['en', 'block my credit card, I lost it'],
    ['de', 'Wie ist mein Kontostand?'],
    ['de', 'Überweisen Sie 50 Euro auf mein Sparkonto'],
    ['hi', 'मेरे खाते में कितने पैसे हैं?'],
  ] as const)('a guest is told to sign in (%s: %s)', async (locale, text) => {
    const said = await talkAt(await guestSession(), locale).say(text)
    expect(said).toMatchObject({ agent: 'banking', text: bankReplies[locale].signIn, outcome: 'declined' })
  })

  it('a device that only typed a number is a guest, whatever it claims', async () => {
    const one = await customer()
    const talk = talkAt({ ...one.session, proven: false })
    for (const text of [
      'what is my account balance',
      'my account number is 123456789012, transfer 50 euros to my savings',
    ]) {
      expect((await talk.say(text)).text).toBe(bankReplies.en.signIn)
    }
  })

  it('somebody who signed in is offered demo accounts, and gets them on yes', async () => {
    const one = await visitor()
    const talk = talkAt(one.session, 'de')
    const offer = await talk.say('Wie ist mein Kontostand?')
    expect(offer).toMatchObject({
      text: bankReplies.de.offer,
      outcome: 'asked',
      quick: [replies.de.quick.yes, replies.de.quick.no],
    })
    expect((await talk.say('Nein, danke')).text).toBe(bankReplies.de.notOpened)
    expect(await accountsOf(one.caller, db)).toEqual([])
    await talk.say('Kontostand bitte')
    expect((await talk.say('Ja, bitte')).text).toMatch(
      /^Ihre Demokonten sind eröffnet. .*Girokonto mit der Endung \d{4}/,
    )
    expect((await accountsOf(one.caller, db)).map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'EUR'])
  })
})

describe('what there is', () => {
  it('balances, of all or one, and of the other one after', async () => {
    const talk = talkAt((await customer()).session)
    const all = await talk.say("what's my balance?")
    expect(all.text).toMatch(
      /current account ending in \d{4} holds €[\d,.]+\. .*savings account .*credit card .* you owe €/,
    )
    expect((await talk.say('and in savings?')).text).toMatch(/^Your savings account ending in \d{4} holds €[\d,.]+\.$/)
    expect((await talk.say('How much is on my checking account?')).text).toMatch(/^Your current account/)
  })

  it.each([
    ['en', 'show my latest transactions', /Green Larder, -€/],
    ['en', 'any payments at Noodle House?', /^(?:[^\n]*Noodle House[^\n]*\n?)+$/],
    ['en', 'what did I spend at Green Larder last month', /Green Larder/],
    ['en', 'transactions at Starbucks', new RegExp(bankReplies.en.noMovements)],
    ['de', 'Zeigen Sie mir meine letzten Umsätze', /-\d+,\d\d\s€/],
    ['de', 'Wann ist mein Gehalt eingegangen? Umsätze bitte', /Northlight Studio, 2\.685,00\s€/],
    ['hi', 'मेरे हाल के लेनदेन दिखाइए', /€/],
  ] as const)('movements (%s: %s)', async (locale, text, told) => {
    const said = await talkAt((await customer()).session, locale).say(text)
    expect(said.agent).toBe('banking')
    expect(said.text).toMatch(told)
  })

  it('what a charge is, by its name on the statement, by its sum, or after asking', async () => {
    const talk = talkAt((await customer()).session)
    expect((await talk.say('what is this charge PYMT*NRDLYFT 8842?')).text).toContain(
      'Nordly Fitness, -€49.90. A free month ended',
    )
    expect((await talk.say('I do not recognise a charge of €80')).text).toContain('Petrol stations')
    const asked = await talk.say('explain a charge')
    expect(asked).toMatchObject({ text: bankReplies.en.whichCharge, outcome: 'asked' })
    expect(asked.quick).toContain('CARD FEE 12M')
    expect((await talk.say('CARD FEE 12M')).text).toContain('yearly fee')
    expect(
      (await talkAt((await customer()).session, 'de').say('Was ist das für eine Abbuchung über 62,40 €?')).text,
    ).toContain('Atelier Moreau')
  })

  it('hours and the branch are for everybody', async () => {
    const talk = talkAt(await guestSession())
    expect((await talk.say('when is the bank open?')).text).toBe(bankReplies.en.hours)
    expect((await talkAt(await guestSession(), 'de').say('Wo ist die Bank?')).text).toBe(bankReplies.de.branch)
  })
})

describe('money and cards', () => {
  it.each([
    [
      'en',
      'Transfer €50 to Anna',
      'Transfer €50.00 from your current account to Anna Weber?',
      'Yes, please',
      /^Done: €50.00 went to Anna Weber, reference B\d+/,
    ],
    [
      'de',
      'Überweisen Sie bitte 50 Euro an Anna Weber',
      'Soll ich 50,00\u00a0€ von Ihrem Girokonto an Anna Weber überweisen?',
      'Ja, bitte',
      /^Erledigt: 50,00\s€ gingen an Anna Weber/,
    ],
    [
      'hi',
      'रवि नहीं, Ravi को 50 यूरो ट्रांसफर कीजिए',
      'क्या आपके चालू खाते से Ravi Sharma को €50.00 भेज दूँ?',
      'हाँ, जी',
      /^हो गया: Ravi Sharma/,
    ],
  ] as const)(
    'a transfer is read out after the password and goes on yes (%s)',
    async (locale, wish, question, yes, told) => {
      const one = await customer()
      const talk = talkAt(one.session, locale)
      const password = await talk.say(wish)
      expect(password).toMatchObject({ agent: 'banking', text: bankReplies[locale].password, outcome: 'asked' })
      expect(password.kinds).toContain('step_up')
      expect((await talk.say(bankReplies[locale].quick.passwordGiven)).text).toBe(bankReplies[locale].passwordFirst)
      await givePassword(one)
      const asked = await talk.say(bankReplies[locale].quick.passwordGiven)
      expect(asked.text).toBe(question)
      expect((await accountsOf(one.caller, db))[0]?.balance).toBe(one.current.balance)
      const done = await talk.say(yes)
      expect(done.text).toMatch(told)
      expect(done.kinds).toContain('bank_receipt')
      expect(done.receipt.join(' ')).not.toMatch(/\d{6,}/)
      expect((await accountsOf(one.caller, db))[0]?.balance).toBe(one.current.balance - 5_000)
      expect((await talk.say(yes)).kinds).not.toContain('bank_receipt')
      expect((await accountsOf(one.caller, db))[0]?.balance).toBe(one.current.balance - 5_000)
    },
  )

  it('asks for what is missing, takes changes, and drops on no', async () => {
    const one = await customer()
    await givePassword(one)
    const talk = talkAt(one.session)
    expect((await talk.say('I want to make a transfer of money')).text).toMatch(/^To whom\?/)
    expect((await talk.say('To Zoe')).text).toMatch(/^I know no payee called Zoe/)
    expect((await talk.say('my savings')).text).toBe('How much shall go to your savings account?')
    expect((await talk.say('one hundred and twenty euros')).text).toBe(
      bankReplies.en.confirm({ sum: '€120.00', from: 'current', to: 'to your savings account' }),
    )
    expect((await talk.say('make it 130 euros')).text).toContain('€130.00')
    expect((await talk.say('No, thanks')).text).toBe(bankReplies.en.dropped)
    expect((await talk.say('transfer 40 dollars to Anna')).text).toContain('in EUR')
    expect((await talk.say('never mind')).text).toBe(bankReplies.en.dropped)
    expect((await talk.say('transfer 9000 euros to Anna')).text).toContain('Nothing was moved')
    expect((await accountsOf(one.caller, db))[0]?.balance).toBe(one.current.balance)
  })

  it('a yes to something else moves nothing', async () => {
    const one = await customer()
    await givePassword(one)
    const talk = talkAt(one.session)
    await talk.say('transfer 20 euros from savings to current')
    expect((await talk.say('do you have umbrellas?')).agent).toBe('sales')
    await talk.say('yes please')
    expect((await accountsOf(one.caller, db))[0]?.balance).toBe(one.current.balance)
  })

  it('a card is blocked and opened again, after the password', async () => {
    const one = await customer()
    const talk = talkAt(one.session)
    expect(await talk.say('I lost my card, please block it')).toMatchObject({
      text: bankReplies.en.whichCard,
      outcome: 'asked',
    })
    expect((await talk.say('the credit card')).kinds).toContain('step_up')
    expect((await cardsOf(one.caller, db)).map(({ blocked }) => blocked)).toEqual([false, false])
    await givePassword(one)
    expect((await talk.say(bankReplies.en.quick.passwordGiven)).text).toMatch(/^The card ending in \d{4} is blocked/)
    expect((await cardsOf(one.caller, db)).find(({ accountKind }) => accountKind === 'card')?.blocked).toBe(true)
    expect((await talk.say('please unblock my card again')).text).toMatch(/works again/)
  })

  it('a password that was typed into the chat is not taken', async () => {
    const talk = talkAt((await customer()).session)
    await talk.say('transfer 20 euros to Anna')
    const said = await talk.say('my password is four plain english words')
    expect(said.kinds).toContain('step_up')
    expect(said.text).toBe(bankReplies.en.passwordFirst)
  })
})

describe('the shop keeps its turns', () => {
  const ofTheShop = [
    'can I pay by card?',
    'do you take bank transfer?',
    'what is the balance on my gift card?',
    'how many points do I have?',
    'can you transfer my order to another shop?',
    'do you have a balance bike?',
    'a power bank please',
    'how much does the umbrella cost?',
    'cancel my order',
    'send it to my address',
    'my account',
    'I was charged twice for my order',
    'pay',
    'block the road with a bike lock',
    'Kann ich per Überweisung bezahlen?',
    'mit Karte zahlen',
    'Ist die Jacke sperrig?',
    'क्या कार्ड से भुगतान हो सकता है?',
    'yes',
    'no thanks',
  ]
  it.each(ofTheShop)('of a guest: %s', async (text) => {
    expect((await talkAt(await guestSession()).say(text)).agent).not.toBe('banking')
  })

  it('of somebody with accounts too', async () => {
    const { session } = await customer()
    const claimed: string[] = []
    for (const text of ofTheShop) if ((await talkAt(session).say(text)).agent === 'banking') claimed.push(text)
    expect(claimed).toEqual([])
  })
})
