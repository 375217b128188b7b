import { beforeAll, describe, expect, it } from 'vitest'
import { seedCatalogue } from '@/lib/catalog/seed'
import { en } from './replies/en'
import { talk, visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('about a product', () => {
  it.each([
    ['en', 'Does the daypack fit a bike rack?', 'Two loops on the back panel clip onto a standard bike rack'],
    ['de', 'Passt der Tagesrucksack auf einen Gepäckträger?', 'an einem üblichen Fahrradgepäckträger einhängen'],
    ['hi', 'क्या डेपैक साइकिल के कैरियर पर लगता है?', 'साइकिल के आम कैरियर पर'],
  ] as const)('answers in the words of its description (%s)', async (locale, question, words) => {
    const { text, skus } = await talk(locale, question)
    expect(text).toContain(words)
    expect(skus).toEqual(['BAG-001'])
  })

  it('keeps to it in the questions that follow', async () => {
    const person = visitor()
    await person.say('Is the dry daypack waterproof?')
    expect((await person.say('How heavy is it?')).text).toContain('780 grams')
    expect((await person.say('Is it in blue?')).skus).toEqual(['BAG-002'])
    expect((await person.say('Where is it?')).text).toBe('Dry daypack (blue): Rack 2.')
    expect((await person.say('how much is it')).text).toContain('₹3,250')
    expect((await person.say('is it in stock?')).text).toContain('5 in the shop')
    expect((await person.say('what is it made of plutonium?')).text).toBe(en.doesNotSay('Dry daypack (blue)'))
  })

  it('takes "the second one" from the list on the screen', async () => {
    const { skus } = await talk('en', 'umbrella')
    const second = await talk('en', 'umbrella', 'the second one')
    expect(second.skus).toEqual([skus[1]])
    expect(second.data.recent[0]).toBe(skus[1])
    expect((await talk('en', 'umbrella', 'the second one', 'the first')).skus).toEqual([skus[0]])
  })

  it('asks which one when it could be any', async () => {
    const { text, quick } = await talk('en', 'umbrella', 'how much is it?')
    expect(text).toBe(en.which)
    expect(quick).toEqual(en.quick.numbers)
  })

  it('knows sizes, and colours that are sold out', async () => {
    expect((await talk('en', 'what sizes does the monsoon shell come in?')).text).toContain('S, M, L and XL')
    expect((await talk('en', 'monsoon shell', 'in black')).text).toContain('Sold out')
  })
})

describe('the most of something', () => {
  it.each([
    ['en', 'which umbrella is the lightest?', 'UMB-009'],
    ['de', 'Welches Zelt ist das leichteste?', 'CMP-001'],
    ['en', 'the warmest sleeping bag', 'CMP-005'],
    ['en', 'the biggest backpack', 'BAG-004'],
  ] as const)('%s: %s', async (locale, text, sku) => {
    const { skus, data } = await talk(locale, text)
    expect([skus[0], data.recent[0]]).toEqual([sku, sku])
  })

  it('compares what is on the screen', async () => {
    const { text, skus } = await talk('en', 'sleeping bag', "what's the difference?")
    expect(skus).toEqual(['CMP-004', 'CMP-005'])
    expect(text).toContain('₹2,490')
    expect(text).toContain('₹6,290')
  })
})
