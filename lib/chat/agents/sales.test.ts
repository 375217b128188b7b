import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findProducts } from '@/lib/catalog/products'
import { seedCatalogue } from '@/lib/catalog/seed'
import { de } from './sales/replies/de'
import { en } from './sales/replies/en'
import { hi } from './sales/replies/hi'
import { talk, visitor } from './sales/visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('the rest of a talk', () => {
  it.each([
    ['a person please', 'person'],
    ['are you a robot?', 'identity'],
    ['I want to return my shoes', 'service'],
    ['when do you close?', 'shop'],
    ['what can you do?', 'help'],
    ['Thanks a lot', 'thanks'],
    ['thanks, bye', 'bye'],
    ["that's all", 'done'],
    ['🙂', 'unknown'],
  ] as const)('%s', async (text, reply) => {
    const expected = en[reply]
    expect((await talk('en', text)).text).toBe(typeof expected === 'function' ? expected(false) : expected)
  })

  it.each([
    ['Guten Tag', de.greeting(0)],
    ['नमस्ते', hi.greeting(0)],
    ['Ich möchte mit einem Menschen sprechen', de.person(false)],
    ['किसी से बात करनी है', hi.person(false)],
    ['dhanyavaad', hi.thanks],
  ])('answers %s in its own language', async (text, reply) => {
    expect((await talk('en', text)).text).toBe(reply)
  })

  it('stays in the language of the talk when a message could be any', async () => {
    expect((await talk('en', 'Ich suche einen Regenschirm', '2')).text).toMatch(/Platz:/)
    expect((await talk('de', '🙂')).text).toBe(de.unknown)
  })
})

describe('how an answer met the question', () => {
  it.each([
    ['answered', ['storm umbrella']],
    ['answered', ['umbrella', 'the second one']],
    ['answered', ['hello']],
    ['answered', ['add the storm umbrella', 'total']],
    ['asked', ['umbrella', 'add it']],
    ['asked', ['how much is it?']],
    ['asked', ['two']],
    ['asked', ['add three']],
    ['asked', ['umbrella', 'the fifth one', 'the third', 'sounds good']],
    ['asked', ['a present for my mother']],
    ['declined', ['jeans']],
    ['declined', ['jeans for cycling']],
    ['declined', ['Yes. And who made the film?']],
    ['declined', ['dry daypack', 'is it made of plutonium?']],
    ['declined', ['add the contour gps watch']],
    ['declined', ['qwertz']],
    ['declined', ['me@example.org']],
    ['declined', ['I want to change my address']],
  ] as const)('%s: %j', async (outcome, messages) => {
    expect((await talk('en', ...messages)).outcome).toBe(outcome)
  })

  it.each([
    ['en', 'I would like to speak to a person', en],
    ['de', 'Ich möchte mit einem Menschen sprechen', de],
    ['hi', 'किसी से बात करनी है', hi],
  ] as const)('whoever wants a person gets one (%s)', async (locale, text, say) => {
    expect(await talk(locale, text)).toMatchObject({ text: say.person(false), wantsPerson: true, outcome: 'answered' })
    expect((await talk(locale, say.quick.browse)).wantsPerson).toBe(false)
  })
})

describe('every answer', () => {
  it.each(['en', 'de', 'hi'] as const)('offers only what it understands itself (%s)', async (locale) => {
    const say = { en, de, hi }[locale]
    const start = [say.quick.help, say.quick.rain, say.quick.add, say.quick.basket, say.quick.person]
    let open = await Promise.all(
      start.map(async (text) => {
        const person = visitor(locale)
        return { person, replies: [text, ...(await person.say(text)).quick] }
      }),
    )
    for (const _depth of [1, 2]) {
      const next: typeof open = []
      for (const { person, replies } of open) {
        for (const reply of replies) {
          const twin = person.twin()
          const { text, quick } = await twin.say(reply)
          expect([reply, text]).not.toEqual([reply, say.unknown])
          expect([reply, text]).not.toEqual([reply, say.nothing])
          next.push({ person: twin, replies: quick })
        }
      }
      open = next
    }
  })

  it.each([
    ['en', en, 'storm umbrella'],
    ['de', de, 'Sturmschirm'],
    ['hi', hi, 'आँधी छाता'],
  ] as const)('offers what does as it says (%s)', async (locale, { quick }, umbrella) => {
    const person = visitor(locale)
    const holds = async (text: string) => (await person.say(text)).data.cart.length
    expect(await holds(umbrella)).toBe(0)
    expect(await holds(quick.add)).toBe(1)
    const others = [
      quick.goesWith,
      quick.more,
      quick.cheaper,
      quick.colours,
      quick.where,
      quick.basket,
      quick.pay,
      quick.no,
    ]
    for (const text of [...others, quick.help, quick.browse, quick.rain, quick.person])
      expect(await holds(text)).toBe(1)
    expect(await holds(quick.empty)).toBe(0)
    const list = await person.say(quick.rain)
    for (const [at, number] of quick.numbers.entries()) {
      expect((await person.say(number)).skus).toEqual([list.skus[at]])
    }
    expect((await person.say(umbrella)).skus).toEqual(['UMB-001'])
    expect((await person.say(quick.goesWith)).skus).toHaveLength(3)
    await person.say(umbrella)
    expect((await person.say(quick.colours)).skus).toContain('UMB-002')
    expect((await person.say(quick.yes)).data.cart).toEqual([])
    expect((await visitor(locale).say(quick.under('500'))).skus).toHaveLength(3)
    expect((await visitor(locale).say(quick.person)).text).toBe({ en, de, hi }[locale].person(false))
  })

  it('has the shape of a message, whatever is said to it', async () => {
    const words = fc.constantFrom(
      ...'add remove the second blue cheaper it two show basket where 5 und एक हटा'.split(' '),
    )
    const message = fc.oneof(
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 5 }), async (messages) => {
        const person = visitor()
        for (const text of ['umbrella', ...messages]) {
          const said = await person.say(text)
          expect(said.text).not.toBe('')
          expect(said.quick.length).toBeLessThanOrEqual(3)
          expect(said.skus.length).toBeLessThanOrEqual(3)
          const known = await findProducts([...said.skus, ...said.data.cart.map(({ sku }) => sku)])
          expect(known).toHaveLength(said.skus.length + said.data.cart.length)
          for (const { sku, quantity } of said.data.cart) {
            expect(quantity).toBeGreaterThanOrEqual(1)
            expect(quantity).toBeLessThanOrEqual(known.find((product) => product.sku === sku)?.stock ?? 0)
          }
          expect(said.data.recent.length).toBeLessThanOrEqual(20)
        }
      }),
      { numRuns: 60 },
    )
  })
})
