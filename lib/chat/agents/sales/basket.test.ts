import { beforeAll, describe, expect, it } from 'vitest'
import { seedCatalogue } from '@/lib/catalog/seed'
import { en } from './replies/en'
import { talk, visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('the basket', () => {
  it('takes things in, counts them, and lets them go', async () => {
    const person = visitor()
    const { skus } = await person.say('umbrella')
    expect((await person.say('add two of the first')).data.cart).toEqual([{ sku: skus[0], quantity: 2 }])
    await person.say('add the dry daypack')
    expect((await person.say('make it three')).data.cart).toContainEqual({ sku: 'BAG-001', quantity: 3 })
    const basket = await person.say('show my basket')
    expect(basket.text).toContain('₹12,130')
    expect((await person.say('remove the umbrella')).data.cart).toEqual([{ sku: 'BAG-001', quantity: 3 }])
    expect((await person.say('empty the basket')).data.cart).toEqual([])
  })

  it.each([
    ['en', ['storm umbrella', 'I take it']],
    ['de', ['Sturmschirm', 'Den nehme ich']],
    ['hi', ['आँधी छाता', 'इसे टोकरी में डालिए']],
    ['en', ['aandhi chhata dikhao', 'pehla wala add karo']],
  ] as const)('takes what is being talked about (%s: %j)', async (locale, messages) => {
    expect((await talk(locale, ...messages)).data.cart).toEqual([{ sku: 'UMB-001', quantity: 1 }])
  })

  it('takes several at once, each with its number', async () => {
    const { data } = await talk('en', 'add the storm umbrella and two spark gas stoves')
    expect(data.cart).toEqual([
      { sku: 'UMB-001', quantity: 1 },
      { sku: 'CMP-007', quantity: 2 },
    ])
  })

  it('takes "two of the third" for an order', async () => {
    const { skus } = await talk('en', 'umbrella')
    expect((await talk('en', 'umbrella', 'and two of the third')).data.cart).toEqual([{ sku: skus[2], quantity: 2 }])
  })

  it('never guesses which of several was meant', async () => {
    const asked = await talk('en', 'umbrella', 'I take it')
    expect([asked.text, asked.data.cart]).toEqual([en.which, []])
    const answered = await talk('en', 'umbrella', 'I take it', 'the third')
    expect(answered.data.cart).toEqual([{ sku: asked.skus[2], quantity: 1 }])
  })

  it('never holds more than there are, nor what is sold out', async () => {
    const { text, data } = await talk('en', 'add 50 caravan family tents')
    expect(data.cart).toEqual([{ sku: 'CMP-003', quantity: 1 }])
    expect(text).toContain(en.onlyLeft('Caravan family tent', 1))
    const gone = await talk('en', 'add the contour gps watch')
    expect([gone.data.cart, gone.text]).toEqual([[], en.soldOut('Contour GPS watch', [])])
  })

  it('offers first when the answer is only yes', async () => {
    const offer = await talk('en', 'tell me about the storm umbrella', 'sounds good')
    expect([offer.text, offer.data.cart]).toEqual([en.offer('Storm umbrella'), []])
    const taken = await talk('en', 'tell me about the storm umbrella', 'sounds good', 'yes please')
    expect(taken.data.cart).toHaveLength(1)
    expect((await talk('en', 'tell me about the storm umbrella', 'sounds good', 'no')).data.cart).toEqual([])
  })

  it('says that payment is at the counter, and keeps the basket', async () => {
    const { text, data } = await talk('en', 'add the storm umbrella', 'checkout')
    expect(text).toContain(en.payAtCounter)
    expect(data.cart).toHaveLength(1)
  })
})
