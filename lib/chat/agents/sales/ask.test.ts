import { describe, expect, it } from 'vitest'
import { understand } from './ask'

describe('understand', () => {
  it.each([
    ['I cycle to work in the rain. What goes with it?', ['cycling', 'rain']],
    ['Hi, could you please show me something for the office?', ['office']],
    ["I'll take two", []],
    ['Was passt zum Tagesrucksack?', ['backpack']],
    ['Hat der Rucksack ein Laptopfach?', ['backpack', 'laptop']],
    ['मुझे बारिश की जैकेट दिखाइए', ['rain', 'jacket']],
    ['mujhe koi achha chhata dikhao', ['umbrella']],
    ['add ten mugs to my basket', ['mug']],
    ['it is me@example.org or +91 98765 43210', []],
    ['a tent for 4 people', ['tent', 'four']],
  ])('hears the goods in: %s', (text, terms) => {
    expect(understand(text).terms).toEqual(terms)
  })

  it('keeps colour, size, sum and number apart from the goods', () => {
    expect(understand('two blue rain jackets in size M under ₹7,000')).toMatchObject({
      terms: ['rain', 'jacket'],
      colour: 'blue',
      size: 'm',
      budget: { max: 700_000, currency: 'INR' },
      quantity: 2,
    })
  })

  it('knows "in blue" from "the blue one"', () => {
    expect([understand('is it in blue?').inColour, understand('the blue one').inColour]).toEqual([true, false])
    expect(understand('नीले रंग में').inColour).toBe(true)
  })

  it('tells kinds of goods from what they are for', () => {
    expect(understand('a storm umbrella for cycling').nouns).toEqual(['umbrella'])
  })

  it('is quick and calm about anything', () => {
    for (const text of ['', ' ', '🙂', 'a '.repeat(4000), 'take '.repeat(2000), '1.'.repeat(4000), 'क'.repeat(8000)]) {
      const start = performance.now()
      expect(understand(text).intents).toBeInstanceOf(Set)
      expect(performance.now() - start).toBeLessThan(500)
    }
  })
})
