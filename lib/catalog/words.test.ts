import { describe, expect, it } from 'vitest'
import { productWords, searchWords } from './words'

const product = {
  category: 'jackets',
  name: { en: 'Monsoon shell', de: 'Monsunjacke', hi: 'मॉनसून जैकेट' },
  line: { en: 'With pit zips', de: 'Mit Achselbelüftung', hi: 'बगल में ज़िप' },
  description: { en: 'Keeps you dry on a bike.', de: 'Hält auf dem Rad trocken.', hi: 'साइकिल पर सूखा रखता है।' },
  attributes: { colour: 'teal', model: 'monsoon shell', use: ['rain', 'commute'], waterproof: 'yes', weightG: 410 },
}

describe('productWords', () => {
  const [names = '', marks = '', texts = ''] = productWords(product)
    .split('\n')
    .map((line) => ` ${line} `)

  it('puts the names of every language and what they mean first', () => {
    for (const word of ['monsoon', 'shell', 'monsunjacke', 'मॉनसून', 'jacket']) expect(names).toContain(` ${word} `)
  })

  it('puts category and attributes second', () => {
    for (const word of ['jackets', 'jacket', 'teal', 'rain', 'commute', 'waterproof']) {
      expect(marks).toContain(` ${word} `)
    }
    expect(marks).not.toContain(' shell ')
  })

  it('puts lines and descriptions last, with canonical words', () => {
    for (const word of ['zips', 'hält', 'cycling', 'dry', 'जिप']) expect(texts).toContain(` ${word} `)
  })

  it('says each word once a line', () => {
    for (const line of [names, marks, texts]) {
      const words = line.trim().split(' ')
      expect(new Set(words).size).toBe(words.length)
    }
  })
})

it('takes words apart at everything that is no letter, mark or digit', () => {
  expect(searchWords("'a' & !b:* | <-> ज़िप C-3\n\\ a")).toEqual(['a', 'b', 'जिप', 'c', '3'])
})
