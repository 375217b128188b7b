import { beforeAll, expect, it } from 'vitest'
import { seedCatalogue } from '@/lib/catalog/seed'
import { visitor } from './visitor.fixture'
import { keptWish } from './wish'

beforeAll(async () => {
  await seedCatalogue()
})

it('is kept for the next turn and made more precise by it, and the summary is left to others', async () => {
  const person = visitor()
  expect((await person.say('a jacket for cycling')).data.wish).toMatchObject({ terms: ['jacket', 'cycling'] })
  const { data } = await person.say('under ₹7,000')
  expect(data.wish).toMatchObject({ terms: ['jacket', 'cycling'], budget: { max: 700_000, currency: 'INR' } })
  expect((await person.say('for rain')).data.wish?.terms).toEqual(['jacket', 'cycling', 'rain'])
  expect((await person.say('a tent')).data.wish).toMatchObject({ terms: ['tent'], budget: { currency: 'INR' } })
  expect((await person.say('anything for kids?')).data.wish?.terms).toEqual(['kids'])
  expect(data.conversation_summary).toBe('')
})

it('in a colour of no shop is a wish without one', () => {
  expect(keptWish({ terms: ['tent'], colour: 'invisible', size: 'm', budget: { max: 1 } })).toEqual({
    terms: ['tent'],
    size: 'm',
    budget: { max: 1 },
  })
  expect(keptWish(null)).toBeUndefined()
})
